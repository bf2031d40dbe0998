import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { LOCKED } from '../ingest-desk.ts';
import type { House } from '../house.ts';
import { entryFile, type EnteredRecord } from './entry-file.ts';

/** What became of a record that was handed to the ingest process. */
export type Taken =
  | { readonly batch: string }
  /** its fields that were refused, by rule of the quarantine */
  | { readonly refused: readonly { readonly field: string; readonly rule: string }[] }
  | { readonly failed: 'read-only' | 'busy' | 'failed' };

const reportSchema = z.object({
  version: z.object({ number: z.number() }).nullable(),
  files: z.array(
    z.object({
      state: z.string(),
      batch: z.string().optional(),
      rejects: z.array(z.object({ field: z.string(), rule: z.string() })).optional(),
    }),
  ),
});

/** Hands one record over to the ingest process as a file; once it is taken, the version it is in is served. */
export async function takeRecord(
  record: EnteredRecord,
  enteredAt: string,
  house: House,
): Promise<Taken> {
  const { ingest } = house.config;
  if (!ingest) return { failed: 'read-only' };
  const folder = await mkdtemp(join(tmpdir(), 'canopee-entry-'));
  try {
    const { name, text } = entryFile(record, enteredAt);
    const path = join(folder, name);
    await writeFile(path, text, { mode: 0o600 });
    const { code, out } = await ingest(['ingest', path, '--yes', '--json']);
    return await outcomeOf(code, out, house);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes the batch of an entry out of account again. */
export async function undoRecord(batch: string, house: House): Promise<'done' | 'busy' | 'failed'> {
  const heard = await house.config.ingest?.(['undo', batch, '--yes', '--json']);
  if (!heard || heard.code === LOCKED) return 'busy';
  if (heard.code !== 0) return 'failed';
  await servedSince(parsed(heard.out)?.version?.number, house);
  return 'done';
}

async function outcomeOf(code: number, out: string, house: House): Promise<Taken> {
  if (code === LOCKED) return { failed: 'busy' };
  const report = parsed(out);
  const { batch, rejects = [] } = report?.files[0] ?? {};
  if (code === 0 && batch !== undefined) {
    await servedSince(report?.version?.number, house);
    return { batch };
  }
  return rejects.length > 0 ? { refused: rejects } : { failed: 'failed' };
}

const reportOrReversal = z.union([
  reportSchema,
  z
    .object({ version: z.object({ number: z.number() }).nullable() })
    .transform((one) => ({ ...one, files: [] })),
]);

function parsed(out: string): z.output<typeof reportSchema> | undefined {
  try {
    return reportOrReversal.parse(JSON.parse(out));
  } catch {
    return undefined;
  }
}

const PATIENCE_MS = 5_000;
const AGAIN_MS = 25;

/** The server notices a new version by itself, a little after the process that published it has ended. */
async function servedSince(number: number | undefined, { store }: House): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while ((store.version()?.number ?? 0) < (number ?? 0) && performance.now() < end)
    await pause(AGAIN_MS);
}
