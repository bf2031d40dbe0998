import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { IngestError } from '../errors.ts';
import type { TextFile } from './text-file.ts';

/** How far down the column headings may be: titles and blank lines come above them. */
export const HEADING_LINES = 40;

/** Columns a table may have: a wider one is refused before memory is spent on it (formats §0). */
export const MAX_COLUMNS = 1000;

/** The first rows of a delimited file, enough to recognise it. */
export interface Head {
  readonly delimiter: string;
  /** cells of the first 40 lines; blank lines are empty rows, so that the index is the line number less one */
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = [';', ',', '\t', '|'];
const LINES = 200;
const BYTES = 2 ** 17;

/**
 * Reads the head; the delimiter is the one that gives most cells over the first 200 lines (formats §0).
 *
 * @throws IngestError when the table has too many columns
 */
export async function readHead(file: TextFile, declared?: string): Promise<Head> {
  const lines = await firstLines(file);
  const delimiter = declared ?? bestDelimiter(lines);
  const rows = lines.slice(0, HEADING_LINES).map((line) => cellsOf(line, delimiter));
  refuseWide(rows);
  return { delimiter, rows };
}

/** The first 200 lines of a text, as they stand. */
export async function firstLines(file: TextFile): Promise<string[]> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(file.path, {
    end: BYTES - 1,
  }) as AsyncIterable<Buffer>)
    pieces.push(piece);
  const text = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return text.split(/\r?\n/, LINES);
}

function bestDelimiter(lines: readonly string[]): string {
  const cells = (delimiter: string): number =>
    lines.reduce((sum, line) => sum + line.split(delimiter).length, 0);
  return [...DELIMITERS].sort((a, b) => cells(b) - cells(a))[0] ?? ';';
}

/** One line as cells; a line no rule can read is one cell. */
function cellsOf(line: string, delimiter: string): string[] {
  if (line === '') return [];
  try {
    const [cells = []] = parse(line, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      trim: true,
    });
    return cells;
  } catch {
    return [line];
  }
}

/** Refuses a table with too many columns. */
export function refuseWide(rows: readonly (readonly string[])[]): void {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns > MAX_COLUMNS)
    throw new IngestError({ code: 'too-many-columns', columns, limit: MAX_COLUMNS });
}
