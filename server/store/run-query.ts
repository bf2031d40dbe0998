import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api';
import { bound, type Parameter } from './bound.ts';

const INTERRUPT_EVERY_MS = 10;

/** A statement, and what is made of its rows. */
export interface Statement<Answer> {
  readonly sql: string;
  readonly params: Readonly<Record<string, Parameter>>;
  readonly read: (result: DuckDBResult) => Promise<Answer>;
}

/**
 * Runs a statement to its end, or to the abortion of the signal. DuckDB loses an interruption that comes before the
 * statement has begun, so it is repeated until the statement has ended.
 */
export async function runQuery<Answer>(
  connection: DuckDBConnection,
  { sql, params, read }: Statement<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  signal?.throwIfAborted();
  const stop = signal && interruptOnAbort(connection, signal);
  try {
    const { values, types } = bound(params);
    const answer = await read(await connection.run(sql, values, types));
    signal?.throwIfAborted();
    return answer;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    stop?.();
  }
}

/** Interrupts what the connection runs, again and again, from the abortion of the signal to the call of what is returned. */
export function interruptOnAbort(connection: DuckDBConnection, signal: AbortSignal): () => void {
  let timer: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    timer = setInterval(() => connection.interrupt(), INTERRUPT_EVERY_MS);
  };
  signal.addEventListener('abort', interrupt, { once: true });
  return () => {
    signal.removeEventListener('abort', interrupt);
    clearInterval(timer);
  };
}
