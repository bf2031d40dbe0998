import { createHmac, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncPath, writeDurably } from '../data/directory/durable.ts';
import { EXIT, IngestError } from './errors.ts';

/** Which secret: one per year of use, one for enrolments, one for the archive (domain §5.2, §5.4), one for COUNTER customers. */
export type KeyName = `use-${number}` | 'enrolment' | 'archive' | 'harvest';

const BYTES = 32;
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
    const key = known ?? randomBytes(BYTES);
    if (!known && !this.#isClosed(name)) await this.#keep(name, key);
    this.#keys.set(name, key);
    return key;
  }

  /** The stored key; undefined when there is none, or its year is closed. */
  async find(name: KeyName): Promise<Buffer | undefined> {
    if (this.#isClosed(name)) return undefined;
    const path = this.#pathOf(name);
    const text = await readPrivately(path);
    if (text === undefined) return undefined;
    if (!/^[0-9a-f]{64}$/.test(text.trim()))
      throw new IngestError({ code: 'bad-key', file: path }, EXIT.failed);
    return Buffer.from(text.trim(), 'hex');
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
      await file.write(randomBytes(2 * BYTES), 0, 2 * BYTES, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rm(path);
    await syncPath(this.#folder);
    return true;
  }

  async #keep(name: KeyName, key: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await chmod(this.#folder, 0o700);
    await writeDurably(this.#pathOf(name), `${key.toString('hex')}\n`, 0o600);
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
 * Content of a file nobody else may read; undefined when there is none.
 *
 * @throws IngestError when others may
 */
export async function readPrivately(path: string): Promise<string | undefined> {
  const entry = await stat(path).catch(unlessMissing);
  if (!entry) return undefined;
  if ((entry.mode & 0o077) !== 0)
    throw new IngestError({ code: 'open-key', file: path }, EXIT.failed);
  const file = await open(path);
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
