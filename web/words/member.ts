import type { TimelineEvent } from '../../data/model/annotation.ts';
import type { MemberCountId, MemberPage } from '../../data/model/member-page.ts';
import type { Action } from '../../data/model/special/effect/action.ts';
import { pageWords } from './language.ts';

/** A generated text about a member's figures. */
type Sentence = (page: MemberPage) => string;

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

/** Words of the page of a member. */
export interface MemberWords {
  readonly title: (name: string, year: number) => string;
  readonly finding: Sentence;
  readonly lede: (page: MemberPage) => readonly string[];
  readonly figures: string;
  /** the asked measure, inside the ruled line */
  readonly used: (page: MemberPage) => FigureWords;
  readonly perInhabitant: FigureWords;
  readonly active: FigureWords;
  readonly enrolled: FigureWords;
  readonly due: (year: number) => FigureWords;
  readonly months: PictureWords;
  readonly event: (event: TimelineEvent, year: number) => string;
  readonly years: PictureWords;
  readonly afterBreak: string;
  readonly resources: PictureWords;
  /** a column: what part of a resource's uses is the member's */
  readonly resourceShare: string;
  readonly enrolments: PictureWords;
  readonly count: string;
  readonly counts: Readonly<Record<MemberCountId, string>>;
  readonly moreEnrolments: string;
  readonly actions: PictureWords;
  readonly day: string;
  readonly nature: string;
  readonly action: string;
  readonly everyResource: string;
  readonly kinds: Readonly<Record<Action['kind'], string>>;
  /** links to the pages of the other members */
  readonly others: string;
  readonly all: string;
}

export const memberWords = await pageWords<MemberWords>({
  fr: async () => (await import('./fr/member.ts')).member,
  en: async () => (await import('./en/member.ts')).member,
});
