import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

const INTERRUPT_EVERY_MS = 10;

/**
 * Runs a statement to its end, or to the abortion of the signal. DuckDB loses an interruption that comes before the
 * statement has begun, so it is repeated until the statement has ended.
 */
export async function runQuery(
  connection: DuckDBConnection,
  sql: string,
  params: Readonly<Record<string, DuckDBValue>>,
  signal?: AbortSignal,
): Promise<readonly object[]> {
  signal?.throwIfAborted();
  const stop = signal && interruptOnAbort(connection, signal);
  try {
    const reader = await connection.runAndReadAll(sql, { ...params });
    signal?.throwIfAborted();
    return reader.getRowObjectsJS();
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    stop?.();
  }
}

function interruptOnAbort(connection: DuckDBConnection, signal: AbortSignal): () => void {
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
