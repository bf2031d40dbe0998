import { createHmac, randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncPath } from '../data/directory/durable.ts';
import {
  keepKey,
  KEY_BYTES,
  KeyFileError,
  newKey,
  readKey,
  readPrivately,
  unlessMissing,
} from '../data/directory/key-file.ts';
import { EXIT, IngestError } from './errors.ts';

/** Which secret: one per year of use, one for enrolments, one for the archive (domain §5.2, §5.4), one for COUNTER customers. */
export type KeyName = `use-${number}` | 'enrolment' | 'archive' | 'harvest';

const NAME = /^(use-\d{4}|enrolment|archive|harvest)\.key$/;

/** The keys of one data directory, made on first need; they stay outside every database. */
export class Keyring {
  /** years whose report is closed: their readers get a key of this process alone, gone with it (domain §5.3) */
  readonly closed: ReadonlySet<number>;
  readonly #folder: string;
  readonly #keys = new Map<KeyName, Buffer>();

  constructor(folder: string, closed: ReadonlySet<number> = new Set()) {
    this.#folder = folder;
    this.closed = closed;
  }

  /**
   * 256 random bits, read from `keys/<name>.key` or made there with mode 0600.
   *
   * @throws IngestError when others may read the file, or it holds no key: never replaced, for the readers it names would be lost
   */
  async get(name: KeyName): Promise<Buffer> {
    const known = this.#keys.get(name) ?? (await this.find(name));
    const key = known ?? newKey();
    if (!known && !this.#isClosed(name)) await keepKey(this.#pathOf(name), key);
    this.#keys.set(name, key);
    return key;
  }

  /** The stored key; undefined when there is none, or its year is closed. */
  async find(name: KeyName): Promise<Buffer | undefined> {
    if (this.#isClosed(name)) return undefined;
    return readKey(this.#pathOf(name)).catch(explained);
  }

  /** Names of the stored keys, in order. */
  async names(): Promise<KeyName[]> {
    const files = await readdir(this.#folder).catch(() => []);
    const keys = files.filter((file) => NAME.test(file)).sort();
    return keys.map((file) => file.slice(0, -'.key'.length) as KeyName);
  }

  /** Overwrites a key and removes it: nobody can make or recognise its pseudonyms any more. False when there was none. */
  async destroy(name: KeyName): Promise<boolean> {
    this.#keys.delete(name);
    const path = this.#pathOf(name);
    const file = await open(path, 'r+').catch(unlessMissing);
    if (!file) return false;
    try {
      await file.write(randomBytes(2 * KEY_BYTES), 0, 2 * KEY_BYTES, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rm(path);
    await syncPath(this.#folder);
    return true;
  }

  #isClosed(name: KeyName): boolean {
    return name.startsWith('use-') && this.closed.has(Number(name.slice('use-'.length)));
  }

  #pathOf(name: KeyName): string {
    return join(this.#folder, `${name}.key`);
  }
}

/** The first 64 bits of HMAC-SHA-256, in hexadecimal with `0x`: 60 000 readers collide once in ten billion. */
export function pseudonymOf(identifier: string, key: Buffer): string {
  return `0x${createHmac('sha256', key).update(identifier).digest('hex').slice(0, 16)}`;
}

/**
 * A secret of somebody else's in a file nobody else may read; undefined when there is none.
 *
 * @throws IngestError when others may
 */
export function readSecretFile(path: string): Promise<string | undefined> {
  return readPrivately(path).catch(explained);
}

function explained(error: unknown): never {
  if (!(error instanceof KeyFileError)) throw error;
  const code = error.kind === 'seen' ? 'open-key' : 'bad-key';
  throw new IngestError({ code, file: error.path }, EXIT.failed, error);
}
