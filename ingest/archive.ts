import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { renameDurably, syncPath } from '../data/directory/durable.ts';
import type { Layout } from '../data/directory/layout.ts';
import { bytePieces } from './byte-pieces.ts';
import { EXIT, IngestError } from './errors.ts';
import type { Keyring } from './keys.ts';

const NONCE = 12;
const TAG = 16;

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
  const to = pathOf(layout, fingerprint);
  if (await exists(to)) return;
  await mkdir(layout.archive, { recursive: true });

  const beside = `${to}.tmp`;
  await encrypt(path, await keys.get('archive'), beside);
  await syncPath(beside);
  await renameDurably(beside, to);
}

/**
 * Writes an original back in clear, for a file to be read again.
 *
 * @param to a path of the scratch folder; left out when the original proves damaged
 * @throws IngestError when it is gone (retention, erasure) or its bytes are not those that were kept
 */
export async function restoreOriginal(
  layout: Layout,
  keys: Keyring,
  fingerprint: string,
  to: string,
): Promise<void> {
  const from = pathOf(layout, fingerprint);
  const key = await keys.find('archive');
  if (!key || !(await exists(from))) throw new IngestError({ code: 'original-gone' });
  try {
    await decrypt(from, key, to);
  } catch (cause) {
    await rm(to, { force: true });
    throw new IngestError({ code: 'damaged-original', fingerprint }, EXIT.failed, cause);
  }
}

/** The clear bytes of an original as they come, not yet proven whole; none when it cannot be read at all. */
export async function* originalBytes(
  layout: Layout,
  keys: Keyring,
  fingerprint: string,
): AsyncGenerator<Buffer> {
  const from = pathOf(layout, fingerprint);
  const key = await keys.find('archive');
  if (!key || !(await exists(from))) return;
  const { nonce, end } = await envelopeOf(from);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  for await (const piece of createReadStream(from, { start: NONCE, end }))
    yield decipher.update(piece as Buffer);
}

/** A kept original. */
export interface Original {
  readonly fingerprint: string;
  readonly bytes: number;
  /** when it was kept */
  readonly since: Date;
}

/** Every original kept, by fingerprint. */
export async function originals(layout: Layout): Promise<Original[]> {
  const names = await readdir(layout.archive).catch(() => []);
  const kept = names.filter((name) => name.endsWith('.enc')).sort();
  return Promise.all(
    kept.map(async (name) => {
      const { size, mtime } = await stat(join(layout.archive, name));
      return { fingerprint: name.slice(0, -'.enc'.length), bytes: size, since: mtime };
    }),
  );
}

/** Removes originals; those that are gone already do not count. Returns how many were there. */
export async function removeOriginals(
  layout: Layout,
  fingerprints: Iterable<string>,
): Promise<number> {
  let removed = 0;
  for (const fingerprint of fingerprints) {
    const path = pathOf(layout, fingerprint);
    if (!(await exists(path))) continue;
    await rm(path);
    removed += 1;
  }
  if (removed > 0) await syncPath(layout.archive);
  return removed;
}

async function encrypt(from: string, key: Buffer, to: string): Promise<void> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const output = await open(to, 'w', 0o600);
  try {
    await output.appendFile(nonce);
    for await (const piece of bytePieces(from)) await output.appendFile(cipher.update(piece));
    await output.appendFile(Buffer.concat([cipher.final(), cipher.getAuthTag()]));
  } finally {
    await output.close();
  }
}

async function decrypt(from: string, key: Buffer, to: string): Promise<void> {
  const { nonce, tag, end } = await envelopeOf(from);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag);
  const cipherText = createReadStream(from, { start: NONCE, end });
  await pipeline(cipherText, decipher, createWriteStream(to, { mode: 0o600 }));
}

/** Nonce and tag of a kept file; `end` is the place of its last ciphertext byte. */
async function envelopeOf(path: string): Promise<{ nonce: Buffer; tag: Buffer; end: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const nonce = Buffer.alloc(NONCE);
    const tag = Buffer.alloc(TAG);
    await file.read(nonce, 0, NONCE, 0);
    await file.read(tag, 0, TAG, size - TAG);
    return { nonce, tag, end: size - TAG - 1 };
  } finally {
    await file.close();
  }
}

function pathOf(layout: Layout, fingerprint: string): string {
  return join(layout.archive, `${fingerprint}.enc`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
