import type { ResourceOrder, ResourcesPage } from '../../data/model/resources-page.ts';
import { pageWords } from './language.ts';

/** A generated text about the page's figures. */
type Sentence = (page: ResourcesPage) => string;

/** Caption of a picture, and the sentence under it. */
interface PictureWords {
  readonly finding: Sentence;
  readonly sentence: Sentence;
}

/** Words of the page “Ressources”. */
export interface ResourcesWords {
  readonly title: (year: number) => string;
  readonly finding: Sentence;
  readonly lede: Sentence;
  readonly figures: string;
  readonly cost: { readonly name: string; readonly unit: string };
  readonly costPerUse: { readonly name: string; readonly unit: string };
  readonly costPerInhabitant: { readonly name: string; readonly unit: string };
  readonly offered: { readonly name: string; readonly unit: string };
  readonly listing: PictureWords;
  readonly costs: PictureWords;
  readonly months: PictureWords;
  readonly uses: string;
  readonly eurosPerUse: string;
  readonly budgetShare: string;
  /** both shares of a row, for those who hear it */
  readonly sharesOf: (use: string, budget: string) => string;
  /** heading of what is decided for a year, and what stands where nothing is */
  readonly decision: (year: number) => string;
  readonly undecided: string;
  readonly allDecisions: string;
  readonly sortBy: (column: string) => string;
  readonly orders: Readonly<Record<ResourceOrder, string>>;
}

export const resourcesWords = await pageWords<ResourcesWords>({
  fr: async () => (await import('./fr/resources.ts')).resources,
  en: async () => (await import('./en/resources.ts')).resources,
});
