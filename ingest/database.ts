import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import {
  DuckDBInstance,
  LIST,
  listValue,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';

/** What a statement may be given: a list stands for `VARCHAR[]`. */
export type Parameters = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/** The ingest's DuckDB: staging in memory, spilling to the scratch folder, the version being built attached beside it. */
export interface Database {
  /** Runs statements that return nothing of interest. */
  run(sql: string, parameters?: Parameters): Promise<void>;
  /** Rows as JSON values: integers up to 2^53 as numbers when the SQL casts them to DOUBLE or INTEGER. */
  rows<Row>(sql: string, parameters?: Parameters): Promise<Row[]>;
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Memory the engine may use before it spills: 10 M rows pass through it (measured: 0.9 GB for the whole process). */
const MEMORY_LIMIT = '512MB';

/** Opens the database of one ingest and lays the staging tables. */
export async function openDatabase(scratch: string): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    temp_directory: scratch,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const database = wrap(connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
  await layStaging(database);
  return database;
}

/** Lays empty staging tables. */
export async function layStaging(database: Database): Promise<void> {
  await database.run(warehouse('10-staging.sql'));
}

/**
 * Runs a task whose joins are done as they are written, the smaller side behind the larger: the engine takes a received file for
 * small and would hold all of it in memory, and a join the other way round loses the order of its rows.
 */
export async function asWritten(database: Database, task: () => Promise<void>): Promise<void> {
  await database.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`);
  try {
    await task();
  } finally {
    await database.run('RESET disabled_optimizers');
  }
}

/** Runs a task whose rows may land in any order: the engine then holds none back until its turn comes. */
export async function inAnyOrder(database: Database, task: () => Promise<void>): Promise<void> {
  await database.run('SET preserve_insertion_order = false');
  try {
    await task();
  } finally {
    await database.run('RESET preserve_insertion_order');
  }
}

/** Opens an existing DuckDB file for one task and closes it whatever happens. */
export async function withReadOnly<T>(
  path: string,
  task: (database: Database) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const database = wrap(connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
  try {
    return await task(database);
  } finally {
    database.close();
  }
}

/** The text of a warehouse file. */
export function warehouse(name: string): string {
  return readFileSync(new URL(`../data/warehouse/${name}`, import.meta.url), 'utf8');
}

/** The text of a statement of this room, `'sources/judge-event.sql'`. */
export function statement(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Writes a value into SQL as a text literal: for the few places of DuckDB that take no parameter. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Writes a path as a text literal for the engine's readers, which would take `*`, `?`, `[` and `{` for a pattern. */
export function pathLiteral(path: string): string {
  return literal(path.replace(/[*?[{]/g, '[$&]'));
}

/** Removes a DuckDB file and its write-ahead log. */
export async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
}

function wrap(connection: DuckDBConnection, close: () => void): Database {
  return {
    connection,
    close,
    async run(sql, parameters) {
      const { values, types } = bind(parameters);
      await connection.run(sql, values, types);
    },
    async rows<Row>(sql: string, parameters?: Parameters) {
      const { values, types } = bind(parameters);
      const reader = await connection.runAndReadAll(sql, values, types);
      return reader.getRowObjectsJson() as Row[];
    },
  };
}

function bind(parameters: Parameters = {}): {
  values: Record<string, DuckDBValue>;
  types: Record<string, DuckDBType>;
} {
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) {
      values[name] = listValue(value as string[]);
      types[name] = LIST(VARCHAR);
    } else {
      values[name] = value as string | number | boolean | null;
    }
  }
  return { values, types };
}
