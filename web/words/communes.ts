import type { Communes, CommuneOrder, MemberStanding, RateId } from '../../data/model/communes.ts';
import { pageWords } from './language.ts';

/** A generated text about the page's figures. */
export type CommunesSentence = (content: Communes) => string;

/** Caption of a picture, and the sentence under it. */
export interface PictureWords {
  readonly finding: CommunesSentence;
  readonly sentence: CommunesSentence;
}

/** Words of the page “Communes”. */
export interface CommunesWords {
  readonly title: (year: number) => string;
  readonly finding: CommunesSentence;
  readonly lede: CommunesSentence;
  /** names of the rates, and what they are counted in */
  readonly rates: Readonly<Record<RateId, string>>;
  readonly rateUnits: Readonly<Record<RateId, string>>;
  readonly figures: string;
  readonly standings: PictureWords;
  readonly mix: PictureWords;
  readonly months: PictureWords;
  readonly slope: PictureWords;
  readonly calendar: PictureWords;
  readonly small: PictureWords;
  readonly intensity: string;
  /** how the axis of the intensities is read */
  readonly proRata: string;
  /** where a member stands that does not simply share the year; empty for one that does */
  readonly status: (status: MemberStanding['status'], year: number) => string;
  readonly commune: string;
  readonly inhabitants: string;
  readonly uses: string;
  readonly activeUsers: string;
  readonly seek: string;
  readonly find: string;
  readonly showUsed: string;
  readonly sortBy: (column: string) => string;
  readonly orders: Readonly<Record<CommuneOrder, string>>;
  readonly noneFound: (sought: string) => string;
  readonly further: (count: number) => string;
}

export const communesWords = await pageWords<CommunesWords>({
  fr: async () => (await import('./fr/communes.ts')).communes,
  en: async () => (await import('./en/communes.ts')).communes,
});
