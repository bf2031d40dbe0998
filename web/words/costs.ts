import type { PopulationKind } from '../../data/model/population.ts';
import type { CostsPage, CostsProof } from '../../data/model/money/costs-page.ts';
import type { Day } from '../../data/model/period.ts';
import { pageWords } from './language.ts';

/** A generated text about the page's figures. */
type Sentence = (page: CostsPage) => string;

/** Words of the page “Coûts et quotes-parts”. */
export interface CostsWords {
  readonly title: (year: number) => string;
  readonly finding: Sentence;
  readonly lede: (page: CostsPage) => readonly string[];
  readonly figures: string;
  readonly columns: {
    readonly provider: string;
    readonly member: string;
    readonly useShare: string;
    readonly costShare: string;
    readonly served: string;
    readonly dueExclTax: string;
    readonly due: string;
    readonly invoiced: string;
    readonly gap: string;
    readonly paid: string;
    readonly paidLate: string;
    readonly outstanding: string;
    readonly causes: string;
    readonly amount: string;
    readonly cause: string;
    readonly subject: string;
    readonly remedy: string;
  };
  /** under what is due: how much of it is without tax */
  readonly exclTax: (amount: string) => string;
  readonly ofWhichVat: (amount: string) => string;
  readonly late: (amount: string) => string;
  readonly acts: string;
  readonly awaited: (count: number) => string;
  readonly payableUntil: Sentence;
  /** on a narrow screen, of a line whose other amounts are what is due */
  readonly settled: string;
  readonly together: string;
  readonly members: { readonly finding: Sentence; readonly sentence: Sentence };
  readonly lines: { readonly finding: Sentence; readonly sentence: Sentence };
  readonly findings: {
    readonly finding: Sentence;
    readonly sentence: Sentence;
  };
  readonly versions: {
    readonly finding: Sentence;
    readonly sentence: Sentence;
    readonly id: string;
    readonly effectiveFrom: string;
    readonly signedOn: string;
    readonly day: (day: Day) => string;
    readonly unsigned: (count: number) => string;
    readonly vintage: string;
    readonly basis: string;
    readonly population: Readonly<Record<PopulationKind, string>>;
    readonly firstYear: string;
    readonly rulesNone: string;
  };
  readonly proof: {
    readonly heading: (proof: CostsProof, year: number) => string;
    readonly none: (year: number) => string;
    readonly sentence: string;
    readonly step: string;
    readonly value: string;
    readonly formula: string;
    readonly close: string;
    /** what a link to the proof of a share, or of what is due a provider, says to those who hear it */
    readonly ofShare: (name: string) => string;
    readonly ofDue: (name: string, provider: string) => string;
  };
  readonly rule: string;
  readonly rules: (page: CostsPage) => readonly string[];
  readonly revision: Sentence;
  readonly answers: {
    readonly reconciliation: string;
    readonly due: string;
    readonly proofs: string;
  };
}

export const costsWords = await pageWords<CostsWords>({
  fr: async () => (await import('./fr/costs.ts')).costs,
  en: async () => (await import('./en/costs.ts')).costs,
});
