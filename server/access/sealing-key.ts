import { join } from 'node:path';
import { keepKey, newKey, readKey } from '../../data/directory/key-file.ts';

/**
 * The key that seals secrets of one-time codes, `keys/accounts.key`, made there on first need: a copy of `state.db` alone opens
 * none.
 *
 * @returns how to get it; it fails where others may read the file, or it holds no key: it is never replaced
 */
export function sealingKeyIn(folder: string): () => Promise<Buffer> {
  let key: Promise<Buffer> | undefined;
  return () => (key ??= readOrMake(join(folder, 'accounts.key')));
}

async function readOrMake(path: string): Promise<Buffer> {
  const kept = await readKey(path);
  if (kept) return kept;
  const key = newKey();
  await keepKey(path, key);
  return key;
}
