import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Incoming } from '../source.ts';

/** One row of a table and the line it begins on. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Reads every row of a COUNTER table; blank lines and rows of empty cells are left out, as the format allows them anywhere. */
export async function* tableRows({
  text,
  head,
}: Omit<Incoming, 'batch'>): AsyncGenerator<TableRow> {
  const parser = createReadStream(text.path).pipe(
    parse({
      delimiter: head.delimiter,
      bom: true,
      record_delimiter: ['\r\n', '\n'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }),
  );
  for await (const entry of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    yield { cells: entry.record, line: entry.info.lines };
  }
}
