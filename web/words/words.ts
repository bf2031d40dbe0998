import type { Absence } from '../../data/model/figure.ts';
import type { MeasureId } from '../../data/model/metric.ts';
import type { Quality } from '../../data/model/frame.ts';
import { fr } from './fr.ts';
import { speak, type Language } from './language.ts';
import type { Labels } from './labels.ts';
import type { NotesWords } from './notes.ts';
import type { OverviewWords } from './overview.ts';

/** A short form to see and the same in full to hear. */
export interface AbsenceWords {
  readonly short: string;
  readonly long: string;
}

/** Shares, indices and rates of the page that are no measure of the catalogue. */
export type TermId =
  'useShare' | 'costShare' | 'gap' | 'due' | 'hoover' | 'enrolmentRate' | 'costPerUse';

/** A term of the page and what it means. */
export interface Term {
  readonly id: TermId;
  readonly term: string;
  readonly definition: string;
}

/** Every string of the pages in one language. */
export interface Words {
  readonly language: Language;
  readonly labels: Labels;
  readonly absences: Readonly<Record<Absence, AbsenceWords>>;
  /** short name of a measure, as heading and in lists */
  readonly measure: (measure: MeasureId) => string;
  readonly quality: (quality: Quality) => readonly string[];
  /** words that come with the pages that need them in French, and all at once in another language */
  readonly overview?: OverviewWords;
  readonly notes?: NotesWords;
  /** sets a text written outside this room by the language's typographic rules */
  readonly typeset: (text: string) => string;
}

/** The words in use; French until {@link useWords} says otherwise. */
export let words: Words = fr;

/** Says everything in another language from now on, the words of every page too. */
export function useWords(other: Words): void {
  words = other;
  speak(other.language);
}
