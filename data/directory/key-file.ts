import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeDurably } from './durable.ts';

/** Bytes of a key. */
export const KEY_BYTES = 32;

/** Why a key cannot be taken from its file: others may read it, or it holds none. It is never replaced. */
export class KeyFileError extends Error {
  readonly kind: 'seen' | 'none';
  readonly path: string;

  constructor(kind: 'seen' | 'none', path: string) {
    super(kind === 'seen' ? `others may read ${path}` : `there is no key in ${path}`);
    this.kind = kind;
    this.path = path;
  }
}

/**
 * 256 random bits as they are kept: in hexadecimal, in a file of their owner's; undefined when there is none.
 *
 * @throws KeyFileError
 */
export async function readKey(path: string): Promise<Buffer | undefined> {
  const text = (await readPrivately(path))?.trim();
  if (text === undefined) return undefined;
  if (!/^[0-9a-f]{64}$/.test(text)) throw new KeyFileError('none', path);
  return Buffer.from(text, 'hex');
}

/** A key nobody had before. */
export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Keeps a key for its owner alone, in a folder of mode 0700. */
export async function keepKey(path: string, key: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await chmod(dirname(path), 0o700);
  await writeDurably(path, `${key.toString('hex')}\n`, 0o600);
}

/**
 * Content of a file nobody else may read; undefined when there is none.
 *
 * @throws KeyFileError when others may
 */
export async function readPrivately(path: string): Promise<string | undefined> {
  const file = await open(path).catch(unlessMissing);
  if (!file) return undefined;
  try {
    const { mode } = await file.stat();
    if ((mode & 0o077) !== 0) throw new KeyFileError('seen', path);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** For `catch`: nothing where there is no such file. */
export function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
