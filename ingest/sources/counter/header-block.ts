import { parseMonthText } from '../../text/month-text.ts';
import { exceptionsOf, type CounterException } from './exceptions.ts';
import { headingKey } from './headings.ts';
import { parseInstitutionIds } from './institution.ts';
import type { TableRow } from './read.ts';
import { reportKey, type MonthSpan, type ReportHeader } from './report-header.ts';

/** Reads the block above the headings: label in the first column, value in the second. */
export function readHeaderBlock(rows: readonly TableRow[]): ReportHeader {
  const labels = new Map(
    rows.map(({ cells: [label = '', value = ''] }) => [headingKey(label), value.trim()]),
  );
  const text = (label: string): string => labels.get(label) ?? '';
  return {
    report: reportKey(text('report_id')),
    release: text('release'),
    institution: {
      name: text('institution_name'),
      customer: text('customer_id'),
      ids: parseInstitutionIds(text('institution_id')),
    },
    createdBy: text('created_by'),
    platform: /(?:^|;)\s*Platform\s*=\s*([^;|]+)/i.exec(text('report_filters'))?.[1]?.trim() ?? '',
    period: spanIn(text('reporting_period')),
    exceptions: exceptionsIn(text('exceptions')),
  };
}

/** `Begin_Date=2022-01-01; End_Date=2022-12-31`, or any two days or months in that order. */
function spanIn(text: string): MonthSpan | undefined {
  const days = text.match(/\d{4}-\d{2}(-\d{2})?|\d{1,2}\/\d{1,2}\/\d{4}/g) ?? [];
  const from = parseMonthText(days[0] ?? '');
  const to = parseMonthText(days.at(-1) ?? '');
  return from && to && { from, to };
}

/** `3031: Usage Not Ready for Requested Dates; 3050: Parameter Not Recognized` */
function exceptionsIn(text: string): CounterException[] {
  return text
    .split(/[;|]\s*(?=\d{1,4}\s*:)/)
    .map((one) => /^\s*(\d{1,4})\s*:\s*(.*)$/s.exec(one))
    .flatMap((found) => (found ? exceptionsOf({ Code: found[1], Message: found[2] }) : []));
}
