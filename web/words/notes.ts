import type { ConsumptionAnswer } from '../../data/model/answer.ts';
import type { Overview } from '../../data/model/overview.ts';
import { notes as fr } from './fr/notes.ts';
import { words } from './words.ts';

/** What must be known of an answer is told by the answer alone, and by its months where they are shown. */
export type Answered = { readonly consumption: ConsumptionAnswer } & Partial<
  Pick<Overview, 'timeline'>
>;

/** What stands under the figures of a page. */
export interface NotesWords {
  /** what a reader must know before he uses the figures */
  readonly notes: (answered: Answered) => readonly string[];
  /** where the cost shares come from */
  readonly agreement: (answered: Answered) => string;
}

/** The words in use: French comes with the page; another language, with all its words. */
export function notesWords(): NotesWords {
  return words.notes ?? fr;
}
