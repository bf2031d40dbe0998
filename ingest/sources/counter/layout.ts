import type { Month } from '../../../data/model/period.ts';
import { IngestError } from '../../errors.ts';
import { parseMonthText } from '../../text/month-text.ts';
import { headingKey } from './headings.ts';
import type { TableRow } from './read.ts';

/** Where things stand in the columns of one report. */
export interface CounterLayout {
  /** column by heading key: `platform`, `metric_type`, `access_method`, `institution_name`, … */
  readonly columns: ReadonlyMap<string, number>;
  /** month columns, left to right */
  readonly months: readonly { readonly month: Month; readonly column: number }[];
  readonly headingLine: number;
  /** columns of the headings: a row with more of them has slipped */
  readonly width: number;
}

const TOTAL = 'reporting_period_total';

/**
 * Reads the heading row: attributes, then `Reporting_Period_Total` (never added), then one column per month.
 *
 * @throws IngestError naming line and column of a heading that should be a month and is none (`Jal-2022`), or is one again
 */
export function readLayout({ cells, line }: TableRow): CounterLayout {
  const keys = cells.map(headingKey);
  const columns = new Map(keys.map((key, column) => [key, column] as const).reverse());
  const first = firstMonthColumn(keys, cells);
  const months = cells
    .map((heading, column) => ({ heading, column }))
    .filter(
      ({ heading, column }) => column >= first && heading !== '' && headingKey(heading) !== TOTAL,
    )
    .map(({ heading, column }) => {
      const month = parseMonthText(heading);
      if (month === undefined)
        throw new IngestError({ code: 'bad-month-heading', line, column: column + 1, heading });
      return { month, column };
    });
  if (months.length === 0) throw new IngestError({ code: 'no-months', line });
  const again = months.find(({ month }, at) => months.findIndex((one) => one.month === month) < at);
  if (again)
    throw new IngestError({
      code: 'repeated-month',
      line,
      column: again.column + 1,
      month: again.month,
    });
  return { columns, months, headingLine: line, width: cells.length };
}

/** Months come behind the total where there is one, else behind the metric; a month-like cell before them is an attribute. */
function firstMonthColumn(keys: readonly string[], cells: readonly string[]): number {
  const total = keys.indexOf(TOTAL);
  if (total >= 0) return total + 1;
  const metric = keys.indexOf('metric_type');
  const month = cells.findIndex(
    (cell, column) => column > metric && parseMonthText(cell) !== undefined,
  );
  return month < 0 ? metric + 1 : month;
}

/** Columns that name what a report counts; some providers say `Title` in item reports as well. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  PR: [],
  DR: ['database'],
  TR: ['title'],
  IR: ['item', 'title'],
};

/**
 * The report a table is by its columns, where they name other things than the report of its header counts (`TR_J1` is a
 * `TR`); undefined where they agree.
 */
export function otherReport(report: string, layout: CounterLayout): string | undefined {
  const naming = NAMING[report.split('_')[0] ?? ''];
  const named = ['title', 'item', 'database'].filter((column) => layout.columns.has(column));
  const agrees = named.length === 0 || named.some((column) => naming?.includes(column));
  return naming === undefined || agrees ? undefined : reportOfHeadings(layout);
}

/** The report a table without a header block is, by the column that names its items. */
export function reportOfHeadings({ columns }: CounterLayout): string {
  if (columns.has('title')) return 'TR';
  if (columns.has('item')) return 'IR';
  return columns.has('database') ? 'DR' : 'PR';
}
