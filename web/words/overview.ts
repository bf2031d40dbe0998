import type { TimelineEvent } from '../../data/model/annotation.ts';
import type { Headlines, Overview } from '../../data/model/overview.ts';
import { overview as fr } from './fr/overview.ts';
import { words } from './words.ts';

/** Name of a headline figure and what its change is measured in. */
export interface HeadlineWords {
  readonly label: string;
  readonly unit: string;
}

/** A generated text about the page's figures. */
export type Sentence = (overview: Overview) => string;

/** Words of the page “Vue d'ensemble”. */
export interface OverviewWords {
  readonly title: (year: number) => string;
  readonly headline: (name: keyof Headlines, overview: Overview) => HeadlineWords;
  readonly finding: Sentence;
  readonly lede: (overview: Overview) => readonly string[];
  readonly members: {
    readonly finding: Sentence;
    readonly sentence: Sentence;
    /** of uses that no source attributes */
    readonly outside: string;
  };
  readonly timeline: { readonly finding: Sentence; readonly sentence: Sentence };
  readonly resources: {
    readonly finding: Sentence;
    readonly sentence: Sentence;
    readonly perUse: string;
  };
  readonly unallocated: { readonly finding: Sentence; readonly sentence: Sentence };
  readonly event: (event: TimelineEvent, year: number) => string;
}

/** The words in use: French comes with the page; another language, with all its words. */
export function overviewWords(): OverviewWords {
  return words.overview ?? fr;
}
