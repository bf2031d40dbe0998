import type { Client, InArgs } from '@libsql/client';
import type { StatementName } from './statement.ts';
import { textOf } from './statement.ts';

/** One value kept: a text, a whole number, or nothing. */
export type Kept = string | number | null;

/** A row by the names of its columns. */
export type KeptRow = Readonly<Record<string, Kept>>;

/** Values by the names of a statement's parameters. */
export type Given = Readonly<Record<string, Kept>>;

/** What people put down here and no file brings: decisions, annotations, saved views, frozen reports (`state.db`). */
export interface Records {
  /** how many changes were made since the start: what was made of the records before the last one is stale */
  revision(): number;
  read(name: StatementName, given?: Given): Promise<readonly KeptRow[]>;
  /**
   * Makes one change.
   *
   * @returns how many rows it came to: 0 where its own condition kept it from being made
   */
  change(name: StatementName, given: Given): Promise<number>;
  close(): void;
}

/** The records in an open database whose schema is up to date. */
export function recordsIn(client: Client): Records {
  let changes = 0;
  const execute = (name: StatementName, given: Given = {}) =>
    client.execute({ sql: textOf(name), args: given as InArgs });
  return {
    revision: () => changes,
    read: async (name, given) => {
      const { columns, rows } = await execute(name, given);
      return rows.map((row) => keptRow(columns, row));
    },
    change: async (name, given) => {
      const { rowsAffected } = await execute(name, given);
      if (rowsAffected > 0) changes += 1;
      return rowsAffected;
    },
    close: () => client.close(),
  };
}

function keptRow(columns: readonly string[], row: Readonly<Record<string, unknown>>): KeptRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] as Kept]));
}
