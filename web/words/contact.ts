import { contact as en } from './en/contact.ts';
import { contact as fr } from './fr/contact.ts';
import { inLanguage } from './language.ts';

/** Words about whom to turn to. */
export interface ContactWords {
  readonly nobody: string;
  /** the setting in which somebody is named */
  readonly setting: string;
}

export const contactWords = inLanguage<ContactWords>({ fr, en });
