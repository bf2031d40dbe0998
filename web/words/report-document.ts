import type { ReportSectionId } from '../../data/model/report/document.ts';
import { pageWords } from './language.ts';

/** Words that a yearly report is put together with; those of its page are `report.ts`. */
export interface ReportDocumentWords {
  readonly title: (year: number, member: string | null) => string;
  readonly titles: Readonly<Record<ReportSectionId, string>>;
  /** what is proposed for the year to come */
  readonly decisions: {
    readonly finding: (count: number, year: number) => string;
    readonly sentence: string;
    readonly verdict: string;
    readonly replacement: string;
    readonly comment: string;
    readonly by: string;
    readonly on: string;
  };
  /** what the enrolments are of */
  readonly enrolled: string;
  /** how amounts are computed, and where that can be followed */
  readonly proven: string;
  /** what the columns of dues and payments are */
  readonly ledger: string;
  /** what the year costs: the group, or a member */
  readonly cost: (isOfMember: boolean) => { readonly name: string; readonly unit: string };
}

export const reportDocumentWords = await pageWords<ReportDocumentWords>({
  fr: async () => (await import('./fr/report-document.ts')).reportDocument,
  en: async () => (await import('./en/report-document.ts')).reportDocument,
});
