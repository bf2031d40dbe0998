import { views as en } from './en/views.ts';
import { views as fr } from './fr/views.ts';
import { inLanguage } from './language.ts';

/** Words of the page “Vues enregistrées”. */
export interface ViewsWords {
  readonly title: string;
  /** the page in one sentence: how many views there are */
  readonly finding: (views: number) => string;
  readonly introduction: string;
  readonly view: string;
  readonly page: string;
  readonly saved: string;
  readonly change: string;
  /** by whom, and when */
  readonly savedBy: (author: string, moment: Date) => string;
  readonly saving: string;
  readonly savedAddress: (address: string) => string;
  readonly name: string;
  readonly nameHint: string;
  readonly save: string;
  readonly newName: string;
  readonly rename: string;
  readonly renaming: (name: string) => string;
  readonly remove: string;
  readonly removing: (name: string) => string;
}

export const viewsWords = inLanguage<ViewsWords>({ fr, en });
