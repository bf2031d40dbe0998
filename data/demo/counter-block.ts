import { dayNumber, isoDay, lastMonth } from './calendar.ts';

/** What a COUNTER 5.1 report says of itself. */
export interface Report {
  readonly name: string;
  readonly id: string;
  readonly institution: string;
  readonly metrics: string;
  readonly filters: string;
  readonly attributes: string;
  readonly year: number;
  /** last month that the provider has sent */
  readonly last: number;
  readonly provider: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The headings of a report's months, `Jan-2026`. */
export function monthHeadings({ year, last }: Report): string[] {
  return MONTHS.slice(0, last).map((month) => `${month}-${year}`);
}

/** Name, period and origin of a report, down to the blank line, each a row of cells. */
export function headerBlock(report: Report): string[][] {
  const { year, last } = report;
  const end = isoDay(dayNumber(year, last + 1, 1) - 1);
  return [
    ['Report_Name', report.name],
    ['Report_ID', report.id],
    ['Release', '5.1'],
    ['Institution_Name', report.institution],
    ['Institution_ID', ''],
    ['Metric_Types', report.metrics],
    ['Report_Filters', report.filters],
    ['Report_Attributes', report.attributes],
    ['Exceptions', last < lastMonth(year) ? '3031: Usage Not Ready for Requested Dates' : ''],
    ['Reporting_Period', `Begin_Date=${year}-01-01; End_Date=${end}`],
    ['Created', `${isoDay(dayNumber(year, last + 1, 12))}T06:00:00Z`],
    ['Created_By', report.provider],
    ['Registry_Record', ''],
    [],
  ];
}

/** Rows as tab-separated lines of equal width. */
export function tabbed(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')].join('\t'));
}
