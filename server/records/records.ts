import type { Client, InArgs } from '@libsql/client';
import type { StatementName } from './statement.ts';
import { textOf } from './statement.ts';

/** One value kept: a text, a whole number, or nothing. */
export type Kept = string | number | null;

/** A row by the names of its columns. */
export type KeptRow = Readonly<Record<string, Kept>>;

/** Values by the names of a statement's parameters. */
export type Given = Readonly<Record<string, Kept>>;

/** One change of several that are made together. */
export type Change = readonly [name: StatementName, given: Given];

/** Reads what people put down here. */
export interface RecordsReader {
  read(name: StatementName, given?: Given): Promise<readonly KeptRow[]>;
}

/** What people put down here and no file brings: decisions, annotations, saved views, frozen reports (`state.db`). */
export interface Records extends RecordsReader {
  /** how many changes were made since the start, accounts apart: what was made of the records before the last one is stale */
  revision(): number;
  /**
   * Makes one change.
   *
   * @returns how many rows it came to: 0 where its own condition kept it from being made
   */
  change(name: StatementName, given: Given): Promise<number>;
  /**
   * Makes several changes, or none where one of them fails.
   *
   * @returns how many rows each came to
   */
  changes(steps: readonly Change[]): Promise<readonly number[]>;
  /** Counts as a change: another process changed the file. */
  noticed(): void;
  close(): void;
}

/** The records in an open database whose schema is up to date. */
export function recordsIn(client: Client): Records {
  let changes = 0;
  const execute = (name: StatementName, given: Given = {}) =>
    client.execute(statement(name, given));
  const count = (name: StatementName, rows: number) => {
    if (rows > 0 && !isOfAccess(name)) changes += 1;
  };
  return {
    revision: () => changes,
    read: async (name, given) => {
      const { columns, rows } = await execute(name, given);
      return rows.map((row) => keptRow(columns, row));
    },
    change: async (name, given) => {
      const { rowsAffected } = await execute(name, given);
      count(name, rowsAffected);
      return rowsAffected;
    },
    changes: async (steps) => {
      const made = await client.batch(
        steps.map(([name, given]) => statement(name, given)),
        'write',
      );
      const rows = made.map(({ rowsAffected }) => rowsAffected);
      for (const [index, [name]] of steps.entries()) count(name, rows[index] ?? 0);
      return rows;
    },
    noticed: () => void (changes += 1),
    close: () => client.close(),
  };
}

function statement(name: StatementName, given: Given) {
  return { sql: textOf(name), args: given as InArgs };
}

function isOfAccess(name: StatementName): boolean {
  return name.startsWith('access/');
}

function keptRow(columns: readonly string[], row: Readonly<Record<string, unknown>>): KeptRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] as Kept]));
}
