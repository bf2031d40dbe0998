import { matchingKey } from '../../../data/model/commune.ts';
import { IngestError } from '../../errors.ts';
import type { Profile } from '../../settings/profile.ts';
import { WIDE_FIELDS, type WideRole } from '../../settings/profile-table.ts';
import { parseMonthText } from '../../text/month-text.ts';
import { headingsUsed } from './columns.ts';
import { columnIn, titleOf, type Headings } from './headings.ts';
import { metricByWord } from './metric-word.ts';
import { isSummaryWord } from './summary.ts';

/** A column of values and what its headings say of them, field by field. */
export interface ValueColumn {
  readonly column: number;
  readonly title: string;
  readonly says: Readonly<Record<string, string>>;
}

/** What a heading is to a role: one of its names, none of its business, or a fault. */
type Sense = 'name' | 'other' | 'fault';

/**
 * The value columns of a wide table: those under a month, a metric, a member or a resource in every row of headings.
 *
 * @throws IngestError naming the cell of a heading among the months that is none (`Jal-2022`)
 */
export function wideColumns(headings: Headings, profile: Profile): ValueColumn[] {
  const mapped = new Set(headingsUsed(profile).map((heading) => columnIn(headings, heading)));
  const senses = profile.wide.map((role, at) => senseOf(role, headings.rows[at] ?? [], profile));
  const columns: ValueColumn[] = [];
  for (let column = 0; column < headings.width; column += 1) {
    if (mapped.has(column)) continue;
    const found = senses.map((sense) => sense(column));
    if (found.every((each) => each === 'name'))
      columns.push(valueColumn(headings, profile, column));
    const fault = found.indexOf('fault');
    if (fault < 0) continue;
    const heading = headings.rows[fault]?.[column] ?? '';
    const line = headings.line + fault;
    throw new IngestError({ code: 'bad-month-heading', line, column: column + 1, heading });
  }
  return columns;
}

function valueColumn(headings: Headings, { wide }: Profile, column: number): ValueColumn {
  const says = wide.map((role, at) => [WIDE_FIELDS[role], headings.rows[at]?.[column] ?? '']);
  return {
    column,
    title: titleOf(headings, column),
    says: Object.fromEntries(says) as Record<string, string>,
  };
}

function senseOf(
  role: WideRole,
  row: readonly string[],
  profile: Profile,
): (column: number) => Sense {
  const ignored = new Set(profile.ignore.map(matchingKey));
  const names = namesOf(role, profile);
  const first = row.findIndex((cell) => names(cell));
  return (column) => {
    const cell = row[column] ?? '';
    if (cell === '' || isSummaryWord(cell) || ignored.has(matchingKey(cell))) return 'other';
    if (names(cell)) return 'name';
    return role === 'months' && (column > first || /\p{L}{3}.*\d{2}$/u.test(cell))
      ? 'fault'
      : 'other';
  };
}

/** Tells which headings name something of a role. */
export function namesOf(role: WideRole, profile: Profile): (heading: string) => boolean {
  if (role === 'months') return monthNames(profile);
  if (role !== 'metrics') return (heading) => heading !== '';
  const own = new Set(Object.keys(profile.metrics).map(matchingKey));
  return (heading) =>
    own.size > 0 ? own.has(matchingKey(heading)) : metricByWord(heading) !== undefined;
}

/** A month without a year is one where the year stands elsewhere. */
function monthNames({ columns, constants, dates }: Profile): (heading: string) => boolean {
  const order = dates === 'mm/dd/yyyy' ? 'month-first' : 'day-first';
  const yearless = 'year' in columns || 'year' in constants;
  return (heading) =>
    parseMonthText(heading, order) !== undefined ||
    (yearless && parseMonthText(`${heading} 2000`, order) !== undefined);
}
