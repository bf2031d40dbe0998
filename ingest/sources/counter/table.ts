import { monthsBetween, type Month } from '../../../data/model/period.ts';
import type { Note } from '../note.ts';
import type { Admitted, Incoming, Source, Workshop } from '../source.ts';
import { admit, openReport, type Report } from './admit.ts';
import { combine, inTurn } from './combine.ts';
import { isSummaryName, type CounterRow } from './figures.ts';
import { counterHeadings } from './headings.ts';
import { readHeaderBlock } from './header-block.ts';
import { parseInstitutionIds, type Institution } from './institution.ts';
import { otherReport, readLayout, reportOfHeadings, type CounterLayout } from './layout.ts';
import { tableRows, type TableRow } from './read.ts';
import type { ReportHeader } from './report-header.ts';

/** Columns that name the item, the most exact first. */
const NAMES = ['title', 'item', 'database'];

/** Columns that identify it: a title may well be “Total”. */
const IDENTIFIERS = [
  ...['doi', 'proprietary_id', 'isbn', 'print_issn', 'printed_issn', 'online_issn', 'uri'],
  'publisher_id',
];

/** COUNTER 5 and 5.1 reports as a table, known by their headings: a text, or each sheet of a workbook that is one. */
export const counterTable: Source = {
  recognise(opened) {
    const texts =
      opened.form === 'text' ? [opened] : opened.form === 'workbook' ? opened.sheets : [];
    const tables = texts.flatMap(tableOf);
    if (tables.length === 0) return Promise.resolve(undefined);
    return Promise.resolve(async (workshop: Workshop, batch: string) =>
      combine(await inTurn(tables, (table) => admitTable(workshop, batch, table))),
    );
  },
};

/** A text that is a COUNTER table. */
interface Table extends Omit<Incoming, 'batch'> {
  /** index of the row of the column headings in its head */
  readonly headingRow: number;
}

function tableOf({ text, head }: Omit<Incoming, 'batch'>): readonly Table[] {
  const headings = counterHeadings(head);
  if (headings === undefined) return [];
  const { row, delimiter } = headings;
  return [{ text, head: { ...head, delimiter }, headingRow: row }];
}

async function admitTable(
  workshop: Workshop,
  batch: string,
  { text, head, headingRow }: Table,
): Promise<Admitted> {
  const above: TableRow[] = [];
  let table: OpenTable | undefined;
  for await (const row of tableRows({ text, head })) {
    if (table) table.report.figures.take(rowOf(row, table.layout, table.report.header));
    else if (row.line < headingRow + 1) above.push(row);
    else {
      const layout = readLayout(row);
      const header = headerOf(above, layout);
      table = { layout, report: openReport(workshop, header), notes: otherNotes(above, layout) };
    }
  }
  if (!table) throw new Error('the heading row was seen in the head of the file');
  const { layout, report, notes } = table;
  const months = layout.months.map(({ month }) => month);
  return admit(workshop, batch, report, {
    // a table says zero where it means zero: only one without any row covers more than it holds
    covers: report.figures.counts.read === 0 ? months : [],
    notes,
  });
}

/** A table whose headings are read. */
interface OpenTable {
  readonly layout: CounterLayout;
  readonly report: Report;
  readonly notes: readonly Note[];
}

function headerOf(above: readonly TableRow[], layout: CounterLayout): ReportHeader {
  const header = readHeaderBlock(above);
  const months = layout.months.map(({ month }) => month).sort();
  const [from, to] = [months[0], months.at(-1)];
  return {
    ...header,
    report: otherReport(header.report, layout) ?? (header.report || reportOfHeadings(layout)),
    period: header.period ?? (from && to && { from, to }),
  };
}

/** One row in the terms every format shares. */
function rowOf(row: TableRow, layout: CounterLayout, header: ReportHeader): CounterRow {
  const { cells, line } = row;
  const cell: Cell = (heading) => {
    const column = layout.columns.get(heading);
    return column === undefined ? undefined : (cells[column] ?? '');
  };
  const own: Institution = {
    name: cell('institution_name') ?? '',
    customer: cell('customer_id') ?? '',
    ids: parseInstitutionIds(cell('institution_id') ?? ''),
  };
  const isOwn = own.name !== '' || own.customer !== '' || own.ids.length > 0;
  return {
    line,
    key: cells.join('\u001F'),
    names: [own.name, isIdentified(cell) ? '' : itemIn(cell)],
    platform: cell('platform'),
    metric: cell('metric_type') ?? '',
    institution: isOwn ? own : header.institution,
    dataType: cell('data_type') ?? '',
    accessMethod: cell('access_method') ?? '',
    values: layout.months.map(({ month, column }) => ({
      month,
      text: cells[column] ?? '',
      field: month,
    })),
    slipped: cells.slice(layout.width).some((text) => text !== ''),
  };
}

/** The text of a row under a heading; undefined: there is no such heading. */
type Cell = (heading: string) => string | undefined;

function itemIn(cell: Cell): string {
  return NAMES.map(cell).find(Boolean) ?? cell('platform') ?? '';
}

function isIdentified(cell: Cell): boolean {
  return IDENTIFIERS.map((heading) => cell(heading) ?? '').some(
    (text) => text !== '' && !isSummaryName(text),
  );
}

/** In a table the columns are right, whatever its header says (formats §2). */
function otherNotes(above: readonly TableRow[], layout: CounterLayout): Note[] {
  const header = readHeaderBlock(above);
  const columns = otherReport(header.report, layout);
  return [
    ...(columns === undefined
      ? []
      : [{ code: 'other-report', header: header.report.slice(0, 20), columns } as const]),
    ...otherMonths(header, layout),
  ];
}

function otherMonths({ period }: ReportHeader, layout: CounterLayout): Note[] {
  const columns = layout.months.map(({ month }) => month).sort();
  if (period === undefined) return [];
  const asked = monthsBetween(period.from, period.to);
  if (columns.every((month) => asked.includes(month))) return [];
  const span = (of: readonly Month[]): string => `${of[0] ?? ''} – ${of.at(-1) ?? ''}`;
  return [{ code: 'other-months', header: span(asked), columns: span(columns) }];
}
