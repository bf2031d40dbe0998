import { createCipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { renameDurably, syncPath } from '../data/directory/durable.ts';
import type { Layout } from '../data/directory/layout.ts';
import type { Keyring } from './keys.ts';

/**
 * Keeps a received file as `archive/<fingerprint>.enc`: 12-byte nonce, AES-256-GCM ciphertext, 16-byte tag (domain §5.4).
 * Does nothing when it is there already.
 */
export async function archiveOriginal(
  layout: Layout,
  keys: Keyring,
  path: string,
  fingerprint: string,
): Promise<void> {
  const to = join(layout.archive, `${fingerprint}.enc`);
  if (
    await access(to).then(
      () => true,
      () => false,
    )
  )
    return;
  await mkdir(layout.archive, { recursive: true });

  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await keys.get('archive'), nonce);
  const beside = `${to}.tmp`;
  const out = createWriteStream(beside, { mode: 0o600 });
  out.write(nonce);
  await pipeline(createReadStream(path), cipher, out, { end: false });
  await new Promise<void>((done) => out.end(cipher.getAuthTag(), done));
  await syncPath(beside);
  await renameDurably(beside, to);
}
