import type { ReportPage } from '../../data/model/report/report-page.ts';
import type { FrozenReport } from '../../data/model/report/frozen.ts';
import { pageWords } from './language.ts';

type Changes = NonNullable<ReportPage['changes']>;

/** Words of the page around a yearly report. */
export interface ReportWords {
  readonly title: (page: ReportPage) => string;
  readonly synthesis: string;
  readonly figures: string;
  readonly cautions: string;
  readonly definitions: string;
  readonly proofs: string;
  /** a version that is asked for and was never frozen */
  readonly absent: (version: number) => string;
  readonly frozen: {
    readonly title: string;
    readonly isLive: string;
    readonly shown: (report: FrozenReport) => string;
    readonly hash: string;
    readonly check: string;
    readonly file: string;
    readonly live: string;
    readonly version: (version: number) => string;
    readonly by: (report: FrozenReport) => string;
    /** what should be settled before it is frozen */
    readonly open: (page: ReportPage) => readonly string[];
    readonly before: string;
    readonly freeze: (version: number) => string;
  };
  readonly changes: {
    readonly title: (page: ReportPage, changes: Changes) => string;
    readonly sentence: (count: number) => string;
    readonly versions: (page: ReportPage, changes: Changes) => readonly [string, string];
    readonly section: string;
    readonly row: string;
    readonly column: string;
    readonly nothing: string;
  };
  /** of which data it tells */
  readonly data: (page: ReportPage) => string;
}

export const reportWords = await pageWords<ReportWords>({
  fr: async () => (await import('./fr/report.ts')).report,
  en: async () => (await import('./en/report.ts')).report,
});
