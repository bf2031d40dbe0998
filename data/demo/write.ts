import { mkdir, open, rename, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import type { Layout } from '../directory/layout.ts';
import type { Phase } from './drop.ts';
import type { DropFile, Encoding } from './drop-file.ts';

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

async function writeFile(path: string, file: DropFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.tmp`;
  const handle = await open(beside, 'w');
  try {
    if ('bytes' in file) await handle.write(file.bytes());
    else await writeLines(handle, file.lines(), file.encoding);
  } finally {
    await handle.close();
  }
  await rename(beside, path);
}

async function writeLines(
  file: FileHandle,
  lines: Iterable<string>,
  encoding: Encoding,
): Promise<void> {
  const end = encoding === 'utf8' ? '\n' : '\r\n';
  let chunk = encoding.endsWith('-bom') ? '\uFEFF' : '';
  for (const line of lines) {
    chunk += line + end;
    if (chunk.length < CHUNK) continue;
    await file.write(encoded(chunk, encoding));
    chunk = '';
  }
  await file.write(encoded(chunk, encoding));
}

function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === 'win1252') return iconv.encode(text, 'win1252');
  return Buffer.from(text, encoding === 'utf16-bom' ? 'utf16le' : 'utf8');
}
