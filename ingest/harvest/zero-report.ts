import { lastDayOf, type Month } from '../../data/model/period.ts';
import type { HarvestSource, ReportId } from './settings.ts';

/** Who said of what that nothing was used. */
export interface SaidZero {
  readonly source: HarvestSource;
  readonly report: ReportId;
  readonly month: Month;
  readonly institution: string;
  readonly customer: string;
}

/** A bare “no usage” (3030) as the report it stands for: what was asked is known here, and nowhere in the answer. */
export function zeroReport({ source, report, month, institution, customer }: SaidZero): string {
  const [begin, end] = [`${month}-01`, lastDayOf(month)];
  const filters =
    source.release === '5.1'
      ? { Begin_Date: begin, End_Date: end }
      : [
          { Name: 'Begin_Date', Value: begin },
          { Name: 'End_Date', Value: end },
        ];
  return JSON.stringify({
    Report_Header: {
      Release: source.release,
      Report_ID: report,
      Created_By: source.source,
      Customer_ID: customer,
      Institution_Name: institution,
      Report_Filters: filters,
      Exceptions: [{ Code: 3030, Severity: 'Error', Message: 'No Usage Available' }],
    },
    Report_Items: [],
  });
}
