import { definitions as en } from './en/definitions.ts';
import { definitions as fr } from './fr/definitions.ts';
import { inLanguage } from './language.ts';

/** Words of the page “Définitions”. */
export interface DefinitionsWords {
  readonly title: string;
  readonly seek: string;
  readonly find: string;
}

export const definitionsWords = inLanguage<DefinitionsWords>({ fr, en });
