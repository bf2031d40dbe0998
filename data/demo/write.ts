import { mkdir, open, rename, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import type { Layout } from '../directory/layout.ts';
import type { DropFile, Phase } from './drop.ts';

const CHUNK = 1 << 18;

/** Told of each step when it is done. */
export type OnPhase = (name: string, files: number) => void;

/** Writes the drop into a data directory: each file whole or not at all. */
export async function writeDrop(
  layout: Layout,
  phases: readonly Phase[],
  onPhase: OnPhase,
): Promise<void> {
  for (const { name, files } of phases) {
    let written = 0;
    for (const file of files) {
      await writeFile(join(layout[file.folder], file.path), file);
      written += 1;
    }
    onPhase(name, written);
  }
}

async function writeFile(path: string, { lines, encoding }: DropFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.tmp`;
  const file = await open(beside, 'w');
  try {
    await writeLines(file, lines(), encoding);
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

async function writeLines(
  file: FileHandle,
  lines: Iterable<string>,
  encoding: DropFile['encoding'],
): Promise<void> {
  const end = encoding === 'utf8' ? '\n' : '\r\n';
  let chunk = encoding === 'utf8-bom' ? '\uFEFF' : '';
  for (const line of lines) {
    chunk += line + end;
    if (chunk.length < CHUNK) continue;
    await file.write(encoded(chunk, encoding));
    chunk = '';
  }
  await file.write(encoded(chunk, encoding));
}

function encoded(text: string, encoding: DropFile['encoding']): Buffer {
  return encoding === 'win1252' ? iconv.encode(text, 'win1252') : Buffer.from(text, 'utf8');
}
