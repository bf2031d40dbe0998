import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../data/directory/durable.ts';

/** Which secret: one per year of use, one for enrolments, one for the archive (domain §5.2, §5.4). */
export type KeyName = `use-${number}` | 'enrolment' | 'archive';

/** The keys of one data directory, made on first need; they stay outside every database. */
export class Keyring {
  readonly #folder: string;
  readonly #keys = new Map<KeyName, Buffer>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** 256 random bits, read from `keys/<name>.key` or made there with mode 0600. */
  async get(name: KeyName): Promise<Buffer> {
    const known = this.#keys.get(name);
    if (known) return known;
    const path = join(this.#folder, `${name}.key`);
    const stored = await readFile(path, 'utf8').catch(() => undefined);
    const key = stored === undefined ? randomBytes(32) : Buffer.from(stored.trim(), 'hex');
    if (stored === undefined) await writeDurably(path, `${key.toString('hex')}\n`, 0o600);
    this.#keys.set(name, key);
    return key;
  }
}

/** The first 64 bits of HMAC-SHA-256, in hexadecimal with `0x`: 60 000 readers collide once in ten billion. */
export function pseudonymOf(identifier: string, key: Buffer): string {
  return `0x${createHmac('sha256', key).update(identifier).digest('hex').slice(0, 16)}`;
}
