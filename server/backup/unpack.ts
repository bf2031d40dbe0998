import { createHash } from 'node:crypto';
import { chmod, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BackupFault } from './fault.ts';
import { parseManifest, type BackupManifest } from './manifest.ts';
import type { PackReader } from './pack.ts';

interface Part {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Takes a backup apart into an empty folder: every content is written beside first, and gets its name once the manifest at the end
 * has been read and every length and SHA-256 is right.
 *
 * @throws BackupFault when anything is missing, too much or another
 */
export async function unpack(
  pack: PackReader,
  key: Buffer,
  folder: string,
): Promise<BackupManifest> {
  const beside = join(folder, 'parts');
  await mkdir(beside, { mode: 0o700 });
  const parts: Part[] = [];
  let manifest: BackupManifest | undefined;
  for await (const { member, pieces } of pack.contents(key)) {
    if (member === 0) manifest = parseManifest(await textIn(pieces));
    else parts.push(await written(join(beside, String(member)), pieces));
  }
  if (manifest?.entries.length !== parts.length) throw new BackupFault('damaged');
  const { entries } = manifest;
  if (
    parts.some(
      ({ bytes, sha256 }, at) => bytes !== entries[at]?.bytes || sha256 !== entries[at].sha256,
    )
  )
    throw new BackupFault('damaged');
  const root = join(folder, 'data');
  await mkdir(root, { mode: 0o755 });
  for (const [at, { path, mode }] of entries.entries()) {
    const to = join(root, path);
    await mkdir(dirname(to), { recursive: true, mode: path.startsWith('keys/') ? 0o700 : 0o755 });
    await rename(parts[at]?.path ?? '', to);
    await chmod(to, mode);
  }
  return manifest;
}

async function textIn(pieces: AsyncIterable<Buffer>): Promise<string> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}

async function written(path: string, pieces: AsyncIterable<Buffer>): Promise<Part> {
  const hash = createHash('sha256');
  const file = await open(path, 'w', 0o600);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await file.appendFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, bytes, sha256: hash.digest('hex') };
}
