import type { AnswerStream } from './answer-stream.ts';
import { flatColumns, type FlatColumn } from './flat-columns.ts';

/**
 * What the CSV of an answer means, by the W3C's *Metadata Vocabulary for Tabular Data*: a CSV has no place for the question,
 * the version and the definitions, so its answer names this one in a `Link` header (RFC 9264, `describedby`).
 *
 * @param csvAddress where the CSV is, for the reader of the metadata
 */
export function csvMetadata(
  { heads, context }: Pick<AnswerStream, 'heads' | 'context'>,
  csvAddress: string,
  statusLabel: string,
): string {
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
    url: csvAddress,
    dialect: { delimiter: ',', header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: { columns: flatColumns(heads, statusLabel).map(columnOf) },
    notes: [context],
  });
}

function columnOf(column: FlatColumn): object {
  const { name, label } = column;
  if (column.kind !== 'number') return { name, titles: [name, label], datatype: 'string' };
  const datatype = column.integer ? 'integer' : 'double';
  return { name, titles: [name, label], datatype, null: '', 'schema:unitText': column.unit };
}
