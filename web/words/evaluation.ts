import type { EvaluationPage, Target } from '../../data/model/evaluation-page.ts';
import type { Action } from '../../data/model/special/effect/action.ts';
import { pageWords } from './language.ts';

type Sentence = (page: EvaluationPage) => string;

interface Said {
  readonly finding: Sentence;
  readonly sentence: Sentence;
}

/** Words of the page “Évaluation”. */
export interface EvaluationWords {
  readonly title: (year: number) => string;
  readonly finding: Sentence;
  readonly lede: (page: EvaluationPage) => readonly string[];
  readonly figures: string;
  /** names of the ruled line, shorter than those of the catalogue */
  readonly headlines: Readonly<Record<Headline, { readonly name: string; readonly unit: string }>>;
  readonly targets: Said & {
    readonly indicator: string;
    readonly target: string;
    readonly verdict: string;
    readonly owner: string;
    /** `au moins 24,0 %` */
    readonly aim: (direction: Target['direction'], target: string) => string;
    readonly verdictOf: (target: Target) => string;
    /** what the marks of a target show, heard */
    readonly marks: (value: string, target: string, previous: string) => string;
  };
  readonly reach: Said & {
    readonly communes: string;
    readonly reached: string;
    /** `120 sur 559` */
    readonly ofAll: (reached: string, all: string) => string;
    readonly territory: string;
    readonly population: string;
    readonly penetration: string;
  };
  readonly territory: Said & {
    readonly name: string;
    readonly inhabitants: string;
    readonly activeUsers: string;
    readonly activeRate: string;
  };
  readonly lorenz: Said & {
    readonly inhabitants: string;
    readonly uses: string;
    readonly perInhabitant: string;
    readonly inhabitantsUpTo: string;
    readonly usesUpTo: string;
  };
  readonly effects: Said & {
    readonly date: string;
    readonly action: string;
    readonly kind: string;
    readonly place: string;
    readonly effect: string;
    readonly low: string;
    readonly high: string;
    readonly reading: string;
    readonly interval: string;
    readonly nowhere: string;
    readonly kinds: Readonly<Record<Action['kind'], string>>;
  };
  readonly sheet: Said & { readonly indicator: string; readonly partial: string };
  readonly evidence: Said & {
    readonly source: string;
    readonly due: string;
    readonly received: string;
    readonly missing: string;
  };
  readonly notes: (page: EvaluationPage) => readonly string[];
}

/** The measures of the ruled line. */
export const HEADLINES = [
  'territoryCoverage',
  'populationCoverage',
  'penetration',
  'outsideTownsShare',
  'hoover',
  'costPerUse',
] as const;

/** One of {@link HEADLINES}. */
export type Headline = (typeof HEADLINES)[number];

export const evaluationWords = await pageWords<EvaluationWords>({
  fr: async () => (await import('./fr/evaluation.ts')).evaluation,
  en: async () => (await import('./en/evaluation.ts')).evaluation,
});
