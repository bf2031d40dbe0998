import type { DefinedMeasure, Definitions } from '../../data/model/definitions.ts';
import type { Note } from '../../data/model/answer.ts';
import type { Absence } from '../../data/model/figure.ts';
import { definitions as en } from './en/definitions.ts';
import { definitions as fr } from './fr/definitions.ts';
import { inLanguage } from './language.ts';

/** Words of the page “Définitions”. */
export interface DefinitionsWords {
  readonly title: string;
  /** the page in one sentence: how many measures there are, or hold what is looked for */
  readonly finding: (found: number, definitions: Definitions) => string;
  readonly introduction: string;
  readonly seek: string;
  readonly find: string;
  readonly showAll: string;
  readonly contents: string;
  /** how many measures of a subject */
  readonly count: (measures: number) => string;
  readonly permalink: (label: string) => string;
  readonly unitName: string;
  readonly unit: Readonly<Record<DefinedMeasure['unit'], string>>;
  readonly formulaName: string;
  readonly grainName: string;
  readonly grains: (measure: DefinedMeasure) => string;
  readonly sumName: string;
  /** what its values may be added up over, and for which stretches of time it is known */
  readonly sums: (measure: DefinedMeasure) => string;
  readonly idName: string;
  readonly due: { readonly term: string; readonly definition: string };
  readonly absencesTitle: string;
  readonly absencesIntroduction: string;
  readonly shownAs: string;
  readonly meaning: string;
  readonly cause: string;
  readonly absences: Readonly<Record<Absence, string>>;
  readonly notesTitle: string;
  readonly notes: Readonly<Record<Note['code'], { readonly name: string; readonly text: string }>>;
}

export const definitionsWords = inLanguage<DefinitionsWords>({ fr, en });
