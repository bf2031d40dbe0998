import { gathered, type AnswerStream, type Batch } from './answer-stream.ts';
import { encoded, type Bytes } from './bytes.ts';
import { codesIn, flatColumns, valuesIn, type FlatColumn } from './flat-columns.ts';

/**
 * An answer as JSON columns: what was asked, of which version, definitions and notes; what each column is; then `data`, one
 * array per column, `null` where there is no number.
 */
export function jsonBytes(answer: AnswerStream, statusLabel: string): Bytes {
  return encoded(pieces(answer, statusLabel));
}

async function* pieces(answer: AnswerStream, statusLabel: string): AsyncGenerator<string> {
  const { question, version, definitions, notes } = answer.context;
  const columns = flatColumns(answer.heads, statusLabel);
  // columns come one after the other, so all batches must be there before the first; typed arrays are small
  const batches = (await gathered(answer.batches)) ?? [];
  const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
  const head = { question, version, definitions, notes, rows, columns: columns.map(described) };
  yield `${JSON.stringify(head).slice(0, -1)},"data":{`;
  for (const [index, column] of columns.entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(column.name)}:[`;
    const write = writerOf(column);
    for (const [at, batch] of batches.entries()) yield (at === 0 ? '' : ',') + write(batch);
    yield ']';
  }
  yield '}}';
}

/** What a column is, as the JSON answer tells it. */
function described(column: FlatColumn): object {
  const { name, label, role } = column;
  if (column.kind !== 'number') return { name, label, role, unit: null, type: 'string' };
  return { name, label, role, unit: column.unit, type: column.integer ? 'integer' : 'number' };
}

function writerOf(column: FlatColumn): (batch: Batch) => string {
  if (column.kind === 'number') return (batch) => numbers(valuesIn(batch, column));
  const texts = column.texts.map((text) => JSON.stringify(text));
  return (batch) => {
    const codes = codesIn(batch, column);
    let written = texts[codes[0] ?? -1] ?? '""';
    for (let row = 1; row < codes.length; row += 1)
      written += `,${texts[codes[row] ?? -1] ?? '""'}`;
    return written;
  };
}

function numbers(values: Float64Array): string {
  let written = numberText(values[0] ?? NaN);
  for (let row = 1; row < values.length; row += 1) written += `,${numberText(values[row] ?? NaN)}`;
  return written;
}

function numberText(value: number): string {
  return Number.isNaN(value) ? 'null' : String(value);
}
