import { availableParallelism } from 'node:os';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Layout } from '../../data/directory/layout.ts';
import { ownColumns, type OwnColumns } from './own-tables.ts';
import { Slots, statementsAtOnce } from './slots.ts';

/** The in-memory engine that published versions are attached to, and the connection that attaches them. */
export interface Engine {
  readonly instance: DuckDBInstance;
  readonly control: DuckDBConnection;
  /** what a version must have to be asked */
  readonly columns: OwnColumns;
  /** of all versions together: the one that retires may still be read */
  readonly slots: Slots;
}

/** What the engine may hold before it spills: with the server's own 250 MB it stays within 500 MB. */
const MEMORY_LIMIT = '224MB';

/**
 * Opens the engine and locks it: it may read the folder of versions and nothing else, load no extension, and not be unlocked.
 * The order matters: each setting must still be allowed by those before it.
 */
export async function openEngine({ serverScratch, versions }: Layout): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const control = await instance.connect();
  const settings = [
    `temp_directory = ${quoted(serverScratch)}`,
    `memory_limit = '${MEMORY_LIMIT}'`,
    'autoinstall_known_extensions = false',
    'autoload_known_extensions = false',
    `allowed_directories = [${quoted(versions)}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ];
  for (const setting of settings) await control.run(`SET ${setting}`);
  const columns = await ownColumns(control);
  return { instance, control, columns, slots: new Slots(statementsAtOnce(availableParallelism())) };
}

/** A file name as a text of DuckDB: the only values that statements without parameters take from outside. */
export function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
