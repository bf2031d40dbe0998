import { setImmediate } from 'node:timers/promises';
import {
  STATUSES,
  type AnswerContext,
  type AnswerTable,
  type FigureColumn,
  type TabularAnswer,
  type TextColumn,
} from '../../data/model/query/answer-table.ts';
import type { Codes } from './codes.ts';

/** A column of texts, without its rows. */
export type TextHead = Omit<TextColumn, 'codes' | 'name'> & { readonly name: string };

/** A column of figures, without its rows. */
export interface FigureHead extends Omit<FigureColumn, 'values' | 'statuses'> {
  /** does some number of it need its status, being partial or without secret? */
  readonly qualified: boolean;
}

/** What a column is, known before its first row. */
export type ColumnHead = TextHead | FigureHead;

/** The rows of a column: codes into the texts of its head, or figures, see `AnswerTable`. */
export type ColumnRows = { readonly codes: Codes } | Pick<FigureColumn, 'values' | 'statuses'>;

/** Some rows of an answer, by columns in the order of the heads. */
export interface Batch {
  readonly rows: number;
  readonly columns: readonly ColumnRows[];
}

/** An answer as every format writes it: ahead what its columns are, then its rows, some at a time. */
export interface AnswerStream {
  readonly heads: readonly ColumnHead[];
  readonly context: AnswerContext;
  /** none of them empty; no rows, no batch */
  readonly batches: AsyncIterable<Batch> | readonly Batch[];
}

/** Rows of a batch: enough for typed arrays to pay, few enough that a stream stays small. */
export const BATCH_ROWS = 16_384;

const COMPLETE = STATUSES.indexOf('complete');
/** From here on, statuses stand where there is no number. */
const SECRET = STATUSES.indexOf('secret');

/** A computed answer as a stream; nothing of it is copied. */
export function streamOf({ table, context }: TabularAnswer): AnswerStream {
  return { heads: table.columns.map(headOf), context, batches: slices(table) };
}

/**
 * All batches.
 *
 * @returns undefined when there are more rows than `most`
 */
export async function gathered(
  batches: AnswerStream['batches'],
  most = Infinity,
): Promise<readonly Batch[] | undefined> {
  const all: Batch[] = [];
  let rows = 0;
  for await (const batch of batches) {
    rows += batch.rows;
    if (rows > most) return undefined;
    all.push(batch);
  }
  return all;
}

/** A batch without rows, for formats that tell their columns by one. */
export function emptyBatch(heads: readonly ColumnHead[]): Batch {
  return {
    rows: 0,
    columns: heads.map(({ role }) =>
      role === 'figure'
        ? { values: new Float64Array(), statuses: new Uint8Array() }
        : { codes: new Int32Array() },
    ),
  };
}

function headOf(column: AnswerTable['columns'][number]): ColumnHead {
  if (column.role !== 'figure') {
    const { codes: _, ...head } = column;
    return head;
  }
  const { values: _, statuses, ...head } = column;
  return { ...head, qualified: statuses.some((one) => one !== COMPLETE && one < SECRET) };
}

/** Other requests have their turn between two slices. */
async function* slices({ rows, columns }: AnswerTable): AsyncGenerator<Batch> {
  for (let from = 0; from < rows; from += BATCH_ROWS) {
    const to = Math.min(rows, from + BATCH_ROWS);
    if (from > 0) await setImmediate();
    yield {
      rows: to - from,
      columns: columns.map((column) =>
        column.role === 'figure'
          ? {
              values: column.values.subarray(from, to),
              statuses: column.statuses.subarray(from, to),
            }
          : { codes: column.codes.subarray(from, to) },
      ),
    };
  }
}
