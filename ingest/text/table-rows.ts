import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { walkRecords } from './records.ts';
import type { TextFile } from './text-file.ts';

/** One record of a delimited text and the line it ends on; a blank line is a record without cells. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a delimited text record by record, cells trimmed.
 *
 * @throws IngestError naming the line of a quote that is never closed
 */
export async function* textRows(text: TextFile, delimiter: string): AsyncGenerator<TextRow> {
  if (text.quoted) await walkRecords(text, delimiter, () => undefined);
  const parser = createReadStream(text.path).pipe(
    parse({
      delimiter,
      bom: true,
      record_delimiter: ['\r\n', '\n'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    }),
  );
  for await (const entry of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    const isBlank = entry.record.length === 1 && entry.record[0] === '';
    yield { cells: isBlank ? [] : entry.record, line: entry.info.lines };
  }
}
