import type { Profile } from '../../settings/profile.ts';
import { tableRows, type TableRow } from '../counter/read.ts';
import { columnOf } from '../profile-fit.ts';
import type { Incoming } from '../source.ts';

/** One line of a list, its cells under the profile's names; a blank cell is missing. */
export interface RecordRow {
  /** line in the file */
  readonly row: number;
  /** rule that leaves it out */
  readonly skip: string | null;
  readonly cells: string;
  readonly fields: Readonly<Record<string, string>>;
}

const SUMMARY = /^(total|totaux|total général|all|ensemble)$/i;

/** Reads the lines below the headings: they are few, and every one knows its place. */
export async function recordRows(
  incoming: Incoming,
  profile: Profile,
  headingRow: number,
): Promise<RecordRow[]> {
  const headings = incoming.head.rows[headingRow] ?? [];
  const rows: RecordRow[] = [];
  for await (const row of tableRows(incoming)) {
    if (row.line > headingRow + 1) rows.push(recordOf(row, headings, profile));
  }
  return rows;
}

function recordOf(
  { cells, line }: TableRow,
  headings: readonly string[],
  profile: Profile,
): RecordRow {
  const cell = (heading: string): string => cells[columnOf(headings, heading)]?.trim() ?? '';
  const mapped = Object.entries(profile.columns).map(([field, heading]) => [field, cell(heading)]);
  const filled = mapped.filter(([, text]) => text !== '');
  const fields = Object.fromEntries([...Object.entries(profile.constants), ...filled]) as Record<
    string,
    string
  >;
  return {
    row: line,
    skip: skipOf(cells, profile, cell),
    cells: cells.join('\u001F'),
    fields,
  };
}

function skipOf(
  cells: readonly string[],
  { skip }: Profile,
  cell: (heading: string) => string,
): string | null {
  const first = cells.find((text) => text.trim() !== '');
  if (first === undefined) return 'blank-line';
  if (SUMMARY.test(first.trim())) return 'summary-row';
  const own = skip.find(({ column, equals }) =>
    equals.some((text) => text.toLowerCase() === cell(column).toLowerCase()),
  );
  return own ? `profile:${own.column}` : null;
}
