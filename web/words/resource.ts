import type { TimelineEvent } from '../../data/model/annotation.ts';
import type { CoverageGrain } from '../../data/model/coverage.ts';
import type { Day } from '../../data/model/period.ts';
import type { Status } from '../../data/model/query/answer-table.ts';
import type { Purchase, ResourcePage } from '../../data/model/resource-page.ts';
import { pageWords } from './language.ts';

/** A generated text about a resource's figures. */
type Sentence = (page: ResourcePage) => string;

/** Caption of a picture, and the sentence under it. */
interface PictureWords {
  readonly finding: Sentence;
  readonly sentence: Sentence;
}

/** A figure of the ruled line. */
interface FigureWords {
  readonly name: string;
  readonly unit: string;
}

/** Words of the page of a resource. */
export interface ResourceWords {
  readonly title: (name: string, year: number) => string;
  readonly finding: Sentence;
  readonly lede: (page: ResourcePage) => readonly string[];
  readonly figures: string;
  readonly uses: FigureWords;
  readonly cost: FigureWords;
  readonly costPerUse: FigureWords;
  /** the budget share, beside the share of use */
  readonly budgetShare: (page: ResourcePage) => FigureWords;
  readonly activeUsers: FigureWords;
  readonly members: PictureWords;
  readonly months: PictureWords;
  readonly event: (event: TimelineEvent, year: number) => string;
  readonly countedAs: PictureWords & {
    readonly measure: string;
    readonly reserve: string;
    readonly reserves: Readonly<Partial<Record<Status, string>>>;
  };
  readonly purchases: PictureWords & {
    readonly nature: string;
    readonly natures: Readonly<Record<Purchase['nature'], string>>;
    readonly number: string;
    readonly addressee: string;
    readonly group: string;
    readonly span: string;
    readonly days: (from: Day, to: Day) => string;
    readonly amount: string;
    readonly ofYear: (year: number) => string;
    readonly on: string;
    readonly paidOn: string;
    readonly more: string;
  };
  readonly received: PictureWords & {
    readonly state: string;
    readonly states: Readonly<Record<CoverageGrain | 'missing', string>>;
    readonly rejected: string;
    readonly files: string;
    readonly more: string;
  };
  readonly decision: {
    readonly title: (year: number) => string;
    /** what is decided, or that nothing is */
    readonly standing: Sentence;
    readonly decide: string;
  };
  /** links to the pages of the other resources */
  readonly others: string;
  readonly all: string;
}

export const resourceWords = await pageWords<ResourceWords>({
  fr: async () => (await import('./fr/resource.ts')).resource,
  en: async () => (await import('./en/resource.ts')).resource,
});
