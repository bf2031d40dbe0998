import { z } from 'zod';
import type { Heard } from '../child.ts';
import { CommandError } from '../errors.ts';

/** Runs a command of the ingest process on a data directory. */
export type AskIngest = (dataDir: string, args: readonly string[]) => Promise<Heard>;

const schema = z.object({
  end: z.int(),
  lines: z.int(),
  erasing: z.int(),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
  originals: z.array(z.string()),
});

/** What the ledger of a data directory stands for, as the ingest process tells it (`ingest/inventory.ts`). */
export type Inventory = z.output<typeof schema>;

/**
 * Asks what the ledger stands for.
 *
 * @throws CommandError in the words of the ingest process, for a damaged ledger
 */
export async function askInventory(ask: AskIngest, dataDir: string): Promise<Inventory> {
  return schema.parse(await askJson(ask, dataDir, ['inventory']));
}

/**
 * What a command of the ingest process answers as JSON.
 *
 * @throws CommandError in its words when it ends otherwise than well
 */
export async function askJson(
  ask: AskIngest,
  dataDir: string,
  args: readonly string[],
): Promise<unknown> {
  const { code, out, err } = await ask(dataDir, args);
  if (code !== 0) throw new CommandError(err.trim() || out.trim(), code);
  return JSON.parse(out);
}
