import type { DecisionPage } from '../../data/model/decision.ts';
import { pageWords } from './language.ts';

/** Words of the page on which a resource is decided on. */
export interface DecisionWords {
  readonly title: (page: DecisionPage) => string;
  readonly finding: (page: DecisionPage) => string;
  readonly lede: (page: DecisionPage) => string;
  /** the way to its figures */
  readonly figures: (name: string) => string;
  readonly verdict: string;
  readonly choose: string;
  readonly replacement: string;
  readonly replacementHint: string;
  readonly comment: string;
  readonly commentHint: string;
  readonly save: string;
  readonly history: string;
  readonly by: string;
  readonly on: string;
  readonly replacedBy: (name: string) => string;
}

export const decisionWords = await pageWords<DecisionWords>({
  fr: async () => (await import('./fr/decision.ts')).decision,
  en: async () => (await import('./en/decision.ts')).decision,
});
