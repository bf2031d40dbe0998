import type { ReportPage } from '../../data/model/report/report-page.ts';
import { pageWords } from './language.ts';

/** Words of the page around a yearly report. */
export interface ReportWords {
  readonly title: (page: ReportPage) => string;
  readonly synthesis: string;
  readonly figures: string;
  readonly cautions: string;
  readonly definitions: string;
  readonly proofs: string;
  /** of which data it tells */
  readonly data: (page: ReportPage) => string;
}

export const reportWords = await pageWords<ReportWords>({
  fr: async () => (await import('./fr/report.ts')).report,
  en: async () => (await import('./en/report.ts')).report,
});
