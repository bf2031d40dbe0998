import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../data/directory/durable.ts';

/**
 * The key that seals secrets of one-time codes, `keys/accounts.key`, made there on first need: a copy of `state.db` alone opens
 * none.
 *
 * @returns how to get it; it fails where others may read the file, or it holds no key: it is never replaced
 */
export function sealingKeyIn(folder: string): () => Promise<Buffer> {
  let key: Promise<Buffer> | undefined;
  return () => (key ??= readOrMake(folder));
}

async function readOrMake(folder: string): Promise<Buffer> {
  const path = join(folder, 'accounts.key');
  const entry = await stat(path).catch(unlessMissing);
  if (!entry) return make(folder, path);
  if ((entry.mode & 0o077) !== 0) throw new Error(`others may read ${path}`);
  const text = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`there is no key in ${path}`);
  return Buffer.from(text, 'hex');
}

async function make(folder: string, path: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const key = randomBytes(32);
  await writeDurably(path, `${key.toString('hex')}\n`, 0o600);
  return key;
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
