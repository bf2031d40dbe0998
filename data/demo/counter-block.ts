import { dayNumber, isoDay, lastMonth } from './calendar.ts';

/** A COUNTER 5.1 report: what it says of itself, and its rows. */
export interface CounterReport {
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
  /** headings left of the metric and the months */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The report as tab-separated lines of equal width: header block, headings, rows. */
export function reportLines(report: CounterReport): string[] {
  const { year, last, headings } = report;
  const months = MONTHS.slice(0, last).map((month) => `${month}-${year}`);
  const heading = [...headings, 'Metric_Type', 'Reporting_Period_Total', ...months];
  const rows = [...headerBlock(report), heading, ...report.rows];
  return rows.map((row) => row.join('\t') + '\t'.repeat(heading.length - Math.max(row.length, 1)));
}

/** Name, period and origin of a report, down to the blank line, each a row of cells. */
function headerBlock(report: CounterReport): string[][] {
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
