import type {
  Counted,
  EnrolmentCountId,
  EnrolmentsPage,
} from '../../data/model/enrolments-page.ts';
import type { FunnelStep } from '../../data/model/special/funnel.ts';
import { pageWords } from './language.ts';

type Sentence = (page: EnrolmentsPage) => string;

interface Said {
  readonly finding: Sentence;
  readonly sentence: Sentence;
}

/** Words of the page “Inscriptions”. */
export interface EnrolmentsWords {
  readonly title: (year: number) => string;
  readonly finding: Sentence;
  readonly lede: (page: EnrolmentsPage) => readonly string[];
  readonly figures: string;
  readonly counts: Readonly<
    Record<EnrolmentCountId, { readonly name: string; readonly unit: string }>
  >;
  readonly steps: Readonly<Record<FunnelStep, string>>;
  readonly step: string;
  readonly readers: string;
  readonly shareOfEnrolled: string;
  readonly activation: string;
  readonly delay: string;
  readonly marks: string;
  readonly reserves: string;
  /** what is left out of some counts: “hors secret : réinscriptions” */
  readonly reservesOf: (counted: Counted<string>) => string;
  readonly withoutSecret: string;
  readonly partial: string;
  readonly atLeast: string;
  readonly members: Said;
  readonly months: Said;
  readonly funnel: Said & { readonly bar: (step: string, value: string) => string };
  readonly cohorts: Said & {
    readonly first: string;
    readonly axis: string;
    readonly later: (months: number) => string;
  };
  readonly checks: {
    readonly finding: Sentence;
    readonly sentence: string;
    readonly remaining: string;
    readonly again: string;
    readonly done: string;
    readonly staffOnly: string;
    readonly goThrough: string;
  };
  readonly notes: (page: EnrolmentsPage) => readonly string[];
}

export const enrolmentsWords = await pageWords<EnrolmentsWords>({
  fr: async () => (await import('./fr/enrolments.ts')).enrolments,
  en: async () => (await import('./en/enrolments.ts')).enrolments,
});
