import { createHash } from 'node:crypto';
import type { Profile } from '../../settings/profile.ts';
import { parseDurationText } from '../../text/duration-text.ts';
import { parseMonthText } from '../../text/month-text.ts';
import { parseNumberText } from '../../text/number-text.ts';
import type { TextRow } from '../../text/table-rows.ts';
import type { TableLayout } from './layout.ts';
import { metricsOf, TIME, type Measured } from './metric-word.ts';
import type { MappedTable } from './table.ts';

/** One value of a table with what its place says of it, as text. */
export interface TableValue {
  readonly line: number;
  readonly sheet: string | null;
  /** heading of its column */
  readonly title: string;
  /** equal for a value and its like in an equal row */
  readonly raw: string;
  readonly date: string | null;
  readonly commune: string | null;
  readonly resource: string | null;
  readonly metric: string | null;
  /** what it measures; null when nobody knows the metric */
  readonly measured: string | null;
  readonly value: string | null;
  /** null when the text is no number of its metric */
  readonly number: number | null;
}

/** Reads the values of a table's rows one after the other: a merged cell speaks for the rows below it. */
export function valueReader(
  { sheet, profile }: MappedTable,
  layout: TableLayout,
): (row: TextRow) => TableValue[] {
  const measure = metricsOf(profile);
  const filled = new Map<string, string>();
  const cellOf = (cells: readonly string[], field: string): string => {
    const own = cells[layout.fields.get(field) ?? -1] ?? '';
    if (own !== '' || !profile.fill.includes(field)) return own;
    return filled.get(field) ?? '';
  };
  return ({ cells, line }) => {
    for (const field of profile.fill) filled.set(field, cellOf(cells, field));
    const raw = digest([...Object.values(profile.constants), ...filled.values(), ...cells]);
    return layout.values.map((column) => {
      const textOf = (field: string): string | null =>
        (column.says[field] ?? cellOf(cells, field)) || (profile.constants[field] ?? null);
      const metric = textOf('metric');
      const measured = measure(metric ?? undefined);
      const value = valueText(cells[column.column] ?? '', profile);
      return {
        ...{ line, sheet, title: column.title, raw: `${raw}${column.column}` },
        date: dateText(textOf('date'), textOf('year'), profile),
        commune: textOf('commune'),
        resource: textOf('resource'),
        ...{ metric, measured: measured?.metric ?? null, value },
        number: value === null || !measured ? null : numberOf(value, measured, profile),
      };
    });
  };
}

/** Null for what a profile calls missing. */
function valueText(cell: string, { blank, missing }: Profile): string | null {
  if (cell !== '' && !missing.includes(cell)) return cell;
  return blank === 'zero' && cell === '' ? '0' : null;
}

/** A month that names its year, or the two put together. */
function dateText(date: string | null, year: string | null, { dates }: Profile): string | null {
  const order = dates === 'mm/dd/yyyy' ? 'month-first' : 'day-first';
  if (date === null || year === null || parseMonthText(date, order) !== undefined) return date;
  return `${date} ${year}`;
}

/** A whole number below 2^53. */
function numberOf(text: string, { metric, unit }: Measured, { decimal }: Profile): number | null {
  const number =
    metric === TIME && unit
      ? parseDurationText(text, unit, decimal)
      : parseNumberText(text, decimal);
  return number !== undefined && Number.isSafeInteger(number) ? number : null;
}

function digest(texts: readonly string[]): string {
  return createHash('sha1').update(texts.join('\u001F')).digest('base64url').slice(0, 16);
}
