import type { AnswerStream, Batch } from './answer-stream.ts';
import { encoded, PIECE, type Bytes } from './bytes.ts';
import { codesIn, flatColumns, valuesIn, type FlatColumn } from './flat-columns.ts';

/**
 * An answer as programs read it (RFC 4180): commas, decimal points, one line of names, UTF-8 without a mark; a figure that
 * is not there is an empty cell, and its status says why. What was asked travels beside it, see `csv-metadata.ts`.
 */
export function csvBytes(answer: AnswerStream): Bytes {
  return encoded(lines(answer));
}

async function* lines({ heads, batches }: AnswerStream): AsyncGenerator<string> {
  const columns = flatColumns(heads, '');
  yield `${columns.map(({ name }) => quoted(name)).join()}\r\n`;
  const writers = columns.map(writerOf);
  for await (const batch of batches) yield* linesOf(batch, writers);
}

/** Writes a row's cell of a batch. */
type CellWriter = (batch: Batch) => (row: number) => string;

function writerOf(column: FlatColumn): CellWriter {
  if (column.kind === 'number')
    return (batch) => {
      const values = valuesIn(batch, column);
      return (row) => numberText(values[row] ?? NaN);
    };
  const texts = column.texts.map(quoted);
  return (batch) => {
    const codes = codesIn(batch, column);
    return (row) => texts[codes[row] ?? -1] ?? '';
  };
}

function* linesOf(batch: Batch, writers: readonly CellWriter[]): Generator<string> {
  const cells = writers.map((writer) => writer(batch));
  let text = '';
  for (let row = 0; row < batch.rows; row += 1) {
    let separator = '';
    for (const cell of cells) {
      text += separator + cell(row);
      separator = ',';
    }
    text += '\r\n';
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

function numberText(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
