import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api';
import { borrow } from '../borrow.ts';
import { QueryError, TooBusy } from '../errors.ts';
import type { Engine } from './engine.ts';
import { Pool } from './pool.ts';
import type { Questions } from './questions.ts';
import { numberColumns } from './number-columns.ts';
import { runQuery, type Statement } from './run-query.ts';
import { Slots } from './slots.ts';
import { scanOf, type Scan } from './scan.ts';
import type { Columns, Question, UsageView, VersionInfo } from './usage-store.ts';

/** Apart, so that slow readers of exports never keep a page waiting. */
const SCANS = 2;

/** One attached version with connections of its own; detached when it is retired and its last reading has ended. */
export class AttachedVersion {
  readonly number: number;
  readonly #engine: Engine;
  readonly #questions: Questions;
  readonly #pool: Pool<DuckDBConnection>;
  readonly #scans: Pool<DuckDBConnection>;
  #readings = 0;
  #whenIdle: (() => void) | undefined;

  constructor(engine: Engine, number: number, questions: Questions) {
    this.number = number;
    this.#engine = engine;
    this.#questions = questions;
    this.#pool = new Pool(() => this.#connect(), engine.slots);
    this.#scans = new Pool(() => this.#connect(), new Slots(SCANS));
  }

  /** Name of the attached database. */
  get alias(): string {
    return `v${this.number}`;
  }

  /** Runs a reading and keeps the version attached meanwhile. */
  async read<Result>(
    version: VersionInfo,
    reading: (view: UsageView) => Promise<Result>,
  ): Promise<Result> {
    const ends: (() => void)[] = [];
    this.#readings += 1;
    try {
      return await reading({
        version,
        ask: (question, signal) => this.ask(question, signal),
        askColumns: (question, signal) => this.askColumns(question, signal),
        scan: (question, signal) => this.#scan(question, signal, (end) => ends.push(end)),
      });
    } finally {
      for (const end of ends) end();
      this.#readings -= 1;
      if (this.#readings === 0) this.#whenIdle?.();
    }
  }

  /** Answers one question on a connection of this version. */
  ask<Row>(question: Question, signal?: AbortSignal): Promise<readonly Row[]> {
    const rows = async (result: DuckDBResult) =>
      (await result.getRowObjectsJS()) as readonly object[] as readonly Row[];
    return this.#run(question, rows, signal);
  }

  /** The same by columns. */
  askColumns<Column extends string>(
    question: Question,
    signal?: AbortSignal,
  ): Promise<Columns<Column>> {
    return this.#run(question, (result) => numberColumns<Column>(result), signal);
  }

  #run<Answer>(
    { name, params = {} }: Question,
    read: Statement<Answer>['read'],
    signal?: AbortSignal,
  ): Promise<Answer> {
    const sql = this.#questions.get(name) ?? '';
    return this.#pool.lend(async (connection) => {
      try {
        return await runQuery(connection, { sql, params, read }, signal);
      } catch (error) {
        if (signal?.aborted) throw error;
        throw failureOf(name, error);
      }
    });
  }

  /** Begins to read the rows of a question, on a connection that is kept until the reading ends. */
  async #scan(
    { name, params = {} }: Question,
    signal: AbortSignal,
    atEnd: (giveBack: () => void) => void,
  ): Promise<Scan> {
    const sql = this.#questions.get(name) ?? '';
    const { thing: connection, giveBack } = await borrow<DuckDBConnection>((use) =>
      this.#scans.lend(use),
    );
    atEnd(giveBack);
    try {
      return await scanOf(connection, sql, params, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      throw failureOf(name, error);
    }
  }

  /** Waits for the last reading, then detaches. No new reading may begin. */
  async detach(): Promise<void> {
    if (this.#readings > 0) await new Promise<void>((resolve) => (this.#whenIdle = resolve));
    const idle = [...this.#pool.drain(), ...this.#scans.drain()];
    for (const connection of idle) connection.closeSync();
    await this.#engine.control.run(`DETACH ${this.alias}`);
  }

  async #connect(): Promise<DuckDBConnection> {
    const connection = await this.#engine.instance.connect();
    await connection.run(`USE ${this.alias}`);
    return connection;
  }
}

/** Seconds until what the engine had no memory for may be asked again: by then others have given theirs back. */
const MEMORY_AFTER = 5;

function failureOf(question: string, error: unknown): QueryError | TooBusy {
  const hasNoMemory = error instanceof Error && error.message.startsWith('Out of Memory');
  return hasNoMemory
    ? new TooBusy(MEMORY_AFTER, { cause: error })
    : new QueryError(question, { cause: error });
}
