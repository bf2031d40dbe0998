import type { Writing } from './write.ts';
import type { AnswerStream } from './answer-stream.ts';
import { flatColumns, type FlatColumn } from './flat-columns.ts';

/**
 * What the CSV of an answer means, by the W3C's *Metadata Vocabulary for Tabular Data*: a CSV has no place for the question,
 * the version and the definitions, so its answer names this one in a `Link` header (RFC 9264, `describedby`).
 */
export function csvMetadata(
  { heads, context }: Pick<AnswerStream, 'heads' | 'context'>,
  { words, language, csvAddress }: Writing,
): string {
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: csvAddress,
    dialect: { delimiter: ',', header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: { columns: flatColumns(heads, words.formats.status).map(columnOf) },
    notes: [context],
  });
}

function columnOf(column: FlatColumn): object {
  const { name, label } = column;
  if (column.kind !== 'number') return { name, titles: [name, label], datatype: 'string' };
  const datatype = column.integer ? 'integer' : 'double';
  return { name, titles: [name, label], datatype, null: '', 'schema:unitText': column.unit };
}
