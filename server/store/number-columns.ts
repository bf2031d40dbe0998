import type { DuckDBResult } from '@duckdb/node-api';
import type { Columns } from './usage-store.ts';

/** The values of a column in a chunk. */
export type Numbers =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** All rows of a result whose every value is a number, by columns: copied as they lie, never value by value. */
export async function numberColumns<Column extends string>(
  result: DuckDBResult,
): Promise<Columns<Column>> {
  const chunks = await result.fetchAllChunks();
  const rows = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const columns = result.columnNames().map((name, index): [string, Float64Array] => {
    const values = new Float64Array(rows);
    let at = 0;
    for (const chunk of chunks) {
      values.set(numbersOf(chunk.getColumnVector(index)), at);
      at += chunk.rowCount;
    }
    return [name, values];
  });
  return Object.fromEntries(columns) as Columns<Column>;
}

/** The array a column lies in, good as long as its chunk is. */
export function numbersOf(vector: object): Numbers {
  if (!('items' in vector) || !ArrayBuffer.isView(vector.items))
    throw new Error('a column holds something else than numbers');
  return vector.items as Numbers;
}
