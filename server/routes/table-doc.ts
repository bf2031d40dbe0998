import { resolver } from 'hono-openapi';
import { z } from 'zod';
import { STATUSES } from '../../data/model/query/answer-table.ts';
import { FORMATS } from '../formats/format.ts';

const text = z.string();
const status = z.enum(STATUSES).meta({
  description: 'How far a number can be trusted; from `secret` on, why there is none.',
});

/** A table as JSON columns. */
export const tableSchema = z.object({
  question: z.record(text, text).meta({ description: 'Every parameter, settled.' }),
  version: z.object({
    number: z.int(),
    checksum: text,
    publishedAt: text.meta({ description: 'ISO 8601, UTC.' }),
    demonstration: z.boolean(),
  }),
  definitions: z.array(
    z.object({
      ...{ id: text, label: text, unit: text, formula: text, definition: text },
      caveat: text.optional(),
    }),
  ),
  notes: z.array(z.object({ code: text, subject: text.optional(), text })),
  rows: z.int(),
  columns: z.array(
    z.object({
      ...{ name: text, label: text },
      role: z.enum(['dimension', 'row', 'label', 'figure', 'status']),
      unit: text.nullable(),
      type: z.enum(['string', 'integer', 'number']),
    }),
  ),
  data: z
    .record(text, z.union([z.array(z.number().nullable()), z.array(status), z.array(text)]))
    .meta({
      description:
        'One array per column. A column of figures holds null where there is no number, and `<name>_status` says why.',
    }),
});

/** An answer that {@link tableSchema} describes, for the document. */
export type TableExample = z.input<typeof tableSchema>;

/** The same answer in the formats that are text. */
export interface TextExamples {
  readonly csv: string;
  /** for a French spreadsheet */
  readonly excel: string;
}

/** What the document says of an answer that comes in every format. */
export function tableContent(example: TableExample, { csv, excel }: TextExamples) {
  const binary = { schema: { type: 'string', format: 'binary' } } as const;
  const special: Readonly<Record<string, object>> = {
    json: { schema: resolver(tableSchema), example },
    csv: { schema: { type: 'string' }, example: csv },
    'csv-excel': { schema: { type: 'string' }, example: excel },
    'csv-metadata': {
      schema: { type: 'object', description: 'Metadata Vocabulary for Tabular Data (W3C).' },
      example: metadataExample(example),
    },
  };
  return Object.fromEntries(FORMATS.map(({ id, mediaType }) => [mediaType, special[id] ?? binary]));
}

/** The columns of an answer as they are told beside its CSV. */
function metadataExample({ columns, question, version }: TableExample) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
    dialect: { delimiter: ',', header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ name, label, type, role, unit }) => ({
        ...{ name, titles: [name, label], datatype: type },
        ...(role === 'figure' && { null: '' }),
        ...(unit !== null && { 'schema:unitText': unit }),
      })),
    },
    notes: [{ question, version }],
  };
}
