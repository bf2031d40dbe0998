import type { ChecksPage } from '../../data/model/checks-page.ts';
import type { Day } from '../../data/model/period.ts';
import type { CheckNote, CheckStanding } from '../../data/model/special/check-mark.ts';
import type { CheckRule } from '../../data/model/special/enrolment-check.ts';
import { pageWords } from './language.ts';

/** Words of the page “Vérifications”. */
export interface ChecksWords {
  readonly title: (page: ChecksPage) => string;
  readonly finding: (page: ChecksPage) => string;
  readonly lede: (page: ChecksPage) => string;
  readonly remaining: string;
  readonly done: string;
  readonly file: string;
  readonly rule: string;
  readonly line: string;
  readonly lines: string;
  readonly received: (file: string, day: Day) => string;
  readonly see: (lines: number) => string;
  readonly seeDone: (lines: number) => string;
  /** the box that ticks every line that remains under a rule */
  readonly all: (lines: number) => string;
  /** lines that follow once those before them are done */
  readonly later: (lines: string) => string;
  readonly noted: (lines: string, note: CheckNote) => string;
  /** nobody noted anything of a line */
  readonly open: string;
  readonly standing: string;
  readonly standings: Readonly<Record<CheckStanding, string>>;
  readonly comment: string;
  readonly commentHint: string;
  readonly noting: string;
  readonly note: string;
  readonly rules: Readonly<Record<CheckRule, { readonly name: string; readonly todo: string }>>;
}

export const checksWords = await pageWords<ChecksWords>({
  fr: async () => (await import('./fr/checks.ts')).checks,
  en: async () => (await import('./en/checks.ts')).checks,
});
