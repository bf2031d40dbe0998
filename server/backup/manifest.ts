import { z } from 'zod';
import { BackupFault } from './fault.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A path below a data directory, as a backup may name it: no step up, no hidden name, nothing absolute. */
const path = z
  .string()
  .regex(/^[^/\\\0]+(\/[^/\\\0]+)*$/)
  .refine((text) => text.split('/').every((part) => part !== '.' && part !== '..'));

const entry = z.object({
  path,
  bytes: z.int().min(0),
  sha256,
  /** permissions */
  mode: z.int().min(0).max(0o777),
});

const table = z.object({
  /** the records, the published version, or the lake */
  of: z.enum(['records', 'version', 'lake']),
  name: z.string(),
  rows: z.int().min(0),
  /** of all its rows, in hexadecimal or as a sum of the engine's hashes */
  digest: z.string(),
});

const schema = z.object({
  /** which Canopée made it, and on which engine the digests were computed */
  canopee: z.string(),
  engine: z.string(),
  /** what was published: number of the version, lines of the ledger */
  version: z.int().nullable(),
  ledgerLines: z.int(),
  /** what stood in the inbox and is not in the backup: files */
  waiting: z.int(),
  /** member n + 1 of the archive holds entry n */
  entries: z.array(entry),
  tables: z.array(table),
});

/** What is in a backup, sealed like the rest of it. */
export type BackupManifest = z.output<typeof schema>;

/** One file of it. */
export type BackupEntry = BackupManifest['entries'][number];

/** What a table comes to. */
export type TableDigest = BackupManifest['tables'][number];

/** Reads a manifest; what was sealed by us and is not one is of a Canopée that writes others under the same number. */
export function parseManifest(text: string): BackupManifest {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BackupFault('damaged', cause);
  }
}
