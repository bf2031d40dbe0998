import { DuckDBTypeId, type DuckDBConnection, type DuckDBResult } from '@duckdb/node-api';
import { bound, type Parameter } from './bound.ts';
import { numbersOf, type Numbers } from './number-columns.ts';
import { interruptOnAbort } from './run-query.ts';

/** Some rows as the engine hands them over: every value a number, none missing. */
export interface Chunk {
  readonly rows: number;
  /** by name of the column; the arrays are good until the next chunk */
  readonly column: (name: string) => Numbers;
}

/** Many rows, chunk by chunk. */
export interface Scan {
  /** what the codes of a column stand for: the values of the type of the column `<name>_texts` */
  readonly texts: (name: string) => readonly string[];
  readonly chunks: AsyncIterable<Chunk>;
}

/** Begins a statement whose rows are read some at a time; ends it when the reader stops, or the signal is aborted. */
export async function scanOf(
  connection: DuckDBConnection,
  sql: string,
  params: Readonly<Record<string, Parameter>>,
  signal: AbortSignal,
): Promise<Scan> {
  signal.throwIfAborted();
  const stop = interruptOnAbort(connection, signal);
  try {
    const { values, types } = bound(params);
    const result = await connection.stream(sql, values, types);
    const names = result.columnNames();
    const texts = (name: string) => textsOf(result, names.indexOf(`${name}_texts`));
    return { texts, chunks: chunksOf(result, signal) };
  } finally {
    stop();
  }
}

/** The engine is at the next chunk while one is read. */
async function* chunksOf(result: DuckDBResult, signal: AbortSignal): AsyncGenerator<Chunk> {
  const names = result.columnNames();
  const fetched = () => {
    const chunk = result.fetchChunk();
    // it may fail before anybody waits for it
    chunk.catch(() => undefined);
    return chunk;
  };
  let next = fetched();
  try {
    for (;;) {
      signal.throwIfAborted();
      const chunk = await next;
      if (!chunk || chunk.rowCount === 0) return;
      next = fetched();
      yield {
        rows: chunk.rowCount,
        column: (name) => numbersOf(chunk.getColumnVector(names.indexOf(name))),
      };
    }
  } finally {
    // whoever stops reading gives the connection back: nothing may run on it any more
    await next.catch(() => undefined);
  }
}

function textsOf(result: DuckDBResult, index: number): readonly string[] {
  const type = index < 0 ? undefined : result.columnType(index);
  if (type?.typeId !== DuckDBTypeId.ENUM) throw new Error('a column of a scan has no texts');
  return type.values;
}
