import { createHash, createHmac, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { BackupFault } from './fault.ts';

/** Name of the first member of a backup, the only one in clear. */
export const HEADER = 'canopee-backup.json';

/** What this Canopée writes, and the last it reads. */
const FORMAT = 1;

/** RFC 9106, second recommended option: 64 MiB, three passes, four lanes. */
const COST = { memory: 65_536, passes: 3, lanes: 4 } as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.object({
  format: z.literal('canopee-backup'),
  version: z.literal(FORMAT),
  /** ISO 8601, UTC */
  madeAt: z.iso.datetime(),
  /** number of the erasure journal it goes with, drawn at random */
  house: z.string().regex(/^[0-9a-f]{16}$/),
  /** how the key is made of the passphrase: Argon2id, memory in KiB */
  key: z.object({
    memory: z.int().min(8).max(1_048_576),
    passes: z.int().min(1).max(16),
    lanes: z.int().min(1).max(16),
    salt: sha256,
    /** what the right key is known by */
    check: sha256,
  }),
});

/** What a backup says in clear of itself: nothing that is kept in it. */
export type BackupHeader = z.output<typeof schema>;

/** The header of a backup that is made now, and its key: each has a salt, and so a key, of its own. */
export async function newHeader(
  passphrase: string,
  { madeAt, house }: Pick<BackupHeader, 'madeAt' | 'house'>,
): Promise<{ readonly header: BackupHeader; readonly key: Buffer }> {
  const cost = { ...COST, salt: randomBytes(32).toString('hex') };
  const key = await derived(passphrase, cost);
  const header = { format: 'canopee-backup', version: FORMAT, madeAt, house } as const;
  return { header: { ...header, key: { ...cost, check: checkOf(key) } }, key };
}

/** A header as it is written, and what every sealed byte is bound to. */
export function headerBytes(header: BackupHeader): Buffer {
  return Buffer.from(`${JSON.stringify(header, null, 2)}\n`);
}

/** Hash of a header's bytes. */
export function aboutOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/**
 * Reads a header.
 *
 * @throws BackupFault when it is none of ours, or of a later Canopée
 */
export function parseHeader(bytes: Buffer): BackupHeader {
  const { success, data } = schema.safeParse(jsonIn(bytes));
  if (success) return data;
  const told = z
    .object({ format: z.literal('canopee-backup'), version: z.int() })
    .safeParse(jsonIn(bytes));
  if (!told.success) throw new BackupFault('foreign');
  throw new BackupFault(told.data.version > FORMAT ? 'later' : 'damaged');
}

/**
 * The key a passphrase makes under a header: 256 bits.
 *
 * @throws BackupFault when it is not the right one
 */
export async function keyFrom(passphrase: string, { key: told }: BackupHeader): Promise<Buffer> {
  const key = await derived(passphrase, told);
  if (checkOf(key) !== told.check) throw new BackupFault('passphrase');
  return key;
}

function derived(passphrase: string, cost: Omit<BackupHeader['key'], 'check'>): Promise<Buffer> {
  return hashRaw(passphrase.normalize('NFC'), {
    memoryCost: cost.memory,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    salt: Buffer.from(cost.salt, 'hex'),
    outputLen: 32,
  });
}

function checkOf(key: Buffer): string {
  return createHmac('sha256', key).update('canopee-backup').digest('hex');
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
