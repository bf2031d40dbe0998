import {
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Uint16,
  Uint8,
  Utf8,
  vectorFromArray,
  type Data,
  type DataType,
} from 'apache-arrow';
import type { AnswerContext } from '../../data/model/query/answer-table.ts';
import { emptyBatch, type AnswerStream, type Batch } from './answer-stream.ts';
import { codesFor, narrowed } from './codes.ts';
import { codesIn, flatColumns, valuesIn, type FlatColumn } from './flat-columns.ts';
import { int64Of, validityOf } from './arrow-numbers.ts';

/**
 * An answer as Arrow record batches, each good until the next; an answer without rows is one empty batch, which bears the
 * schema.
 */
export async function* arrowBatches(
  answer: AnswerStream,
  statusLabel: string,
): AsyncGenerator<RecordBatch> {
  const columns = flatColumns(answer.heads, statusLabel).map(arrowColumn);
  const fields = columns.map(({ field }) => field);
  const schema = new Schema(fields, metadataOf(answer.context));
  let isEmpty = true;
  for await (const batch of answer.batches) {
    isEmpty = false;
    yield recordBatch(schema, columns, batch);
  }
  if (isEmpty) yield recordBatch(schema, columns, emptyBatch(answer.heads));
}

/** What travels with the figures, each part as JSON. */
export function metadataOf(context: AnswerContext): Map<string, string> {
  return new Map(Object.entries(context).map(([name, part]) => [name, JSON.stringify(part)]));
}

interface ArrowColumn {
  readonly field: Field;
  readonly data: (batch: Batch) => Data;
}

function recordBatch(schema: Schema, columns: readonly ArrowColumn[], batch: Batch): RecordBatch {
  const children = columns.map(({ data }) => data(batch));
  const struct = makeData({
    type: new Struct(schema.fields),
    length: batch.rows,
    nullCount: 0,
    children,
  });
  return new RecordBatch(schema, struct);
}

function arrowColumn(column: FlatColumn, at: number): ArrowColumn {
  return column.kind === 'number' ? numberColumn(column) : textColumn(column, at);
}

/** Texts are a dictionary all batches share, numbered by its column; the codes of the answer are its indices. */
function textColumn(column: Exclude<FlatColumn, { kind: 'number' }>, at: number): ArrowColumn {
  const { length } = column.texts;
  const type = new Dictionary<Utf8, Indices>(new Utf8(), indicesFor(length), at);
  const dictionary = vectorFromArray([...column.texts], new Utf8());
  return {
    field: fieldOf(column, type, false),
    data: (batch) =>
      makeData({
        type,
        length: batch.rows,
        nullCount: 0,
        data: narrowed(codesIn(batch, column), length),
        dictionary,
      }),
  };
}

type Indices = Uint8 | Uint16 | Int32;
/** The type of {@link narrowed} codes. */
function indicesFor(texts: number): Indices {
  const { BYTES_PER_ELEMENT } = codesFor(texts, 0);
  if (BYTES_PER_ELEMENT === 1) return new Uint8();
  return BYTES_PER_ELEMENT === 2 ? new Uint16() : new Int32();
}

/** Integers have 64 bits whatever they are, so that a schema does not change with its figures. */
function numberColumn(column: Extract<FlatColumn, { kind: 'number' }>): ArrowColumn {
  let room = new BigInt64Array();
  return {
    field: fieldOf(column, column.integer ? new Int64() : new Float64(), true),
    data(batch) {
      const values = valuesIn(batch, column);
      const about = { length: batch.rows, ...validityOf(values) };
      if (!column.integer) return makeData({ type: new Float64(), data: values, ...about });
      if (room.length < batch.rows) room = new BigInt64Array(batch.rows);
      return makeData({ type: new Int64(), data: int64Of(values, room), ...about });
    },
  };
}

function fieldOf(column: FlatColumn, type: DataType, nullable: boolean): Field {
  const { name, label, role } = column;
  const unit = column.kind === 'number' ? { unit: column.unit } : {};
  return new Field(name, type, nullable, new Map(Object.entries({ label, role, ...unit })));
}
