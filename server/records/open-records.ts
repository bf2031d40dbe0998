import { closeSync, openSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { CommandError } from '../errors.ts';
import type { Words } from '../words/words.ts';
import { recordsIn, type Records } from './records.ts';

/** “CANO”: whose file it is (`PRAGMA application_id`). */
const OURS = 0x43_41_4e_4f;

/** What made the schema what it is, in order; a change is another file, never an edit of one. */
const STEPS = ['1', '2', '3', '4', '5'] as const;

/**
 * Opens `state.db`, readable by its owner alone, and brings its schema up to date.
 *
 * @throws CommandError in words when the file is damaged, somebody else's, or of a later Canopée; it is left as it is
 */
export async function openRecords(path: string, { records: words }: Words): Promise<Records> {
  closeSync(openSync(path, 'a', 0o600));
  const client = createClient({ url: pathToFileURL(path).href });
  try {
    await client.executeMultiple('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000;');
    const { owner, step, tables } = await standing(client);
    if (owner !== OURS && (owner !== 0 || tables > 0)) throw new CommandError(words.foreign(path));
    if (step > STEPS.length) throw new CommandError(words.later(path));
    await bringUpToDate(client, step);
    return recordsIn(client);
  } catch (error) {
    client.close();
    if (error instanceof CommandError) throw error;
    throw new CommandError(words.damaged(path));
  }
}

/** Records that are gone with the process: for a server without a data directory of its own. */
export function passingRecords(): Records {
  const client = createClient({ url: ':memory:' });
  const ready = bringUpToDate(client, 0);
  const records = recordsIn(client);
  return {
    ...records,
    read: async (name, given) => {
      await ready;
      return records.read(name, given);
    },
    change: async (name, given) => {
      await ready;
      return records.change(name, given);
    },
    changes: async (steps) => {
      await ready;
      return records.changes(steps);
    },
  };
}

async function standing(client: Client) {
  const { rows } = await client.execute(`
    SELECT application_id AS owner, user_version AS step, (SELECT count(*) FROM sqlite_schema) AS tables
    FROM pragma_application_id, pragma_user_version`);
  const [row] = rows;
  return { owner: Number(row?.owner), step: Number(row?.step), tables: Number(row?.tables) };
}

async function bringUpToDate(client: Client, step: number): Promise<void> {
  for (const [index, name] of [...STEPS.entries()].slice(step)) {
    const text = readFileSync(new URL(`schema/${name}.sql`, import.meta.url), 'utf8');
    await client.executeMultiple(
      `BEGIN IMMEDIATE; ${text} PRAGMA application_id = ${OURS}; PRAGMA user_version = ${index + 1}; COMMIT;`,
    );
  }
}
