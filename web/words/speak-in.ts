import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';
import { useWords } from './words.ts';

/**
 * Says everything in a language from now on, where every language is at hand: on the server, before each thing that is said, as
 * one process may serve both.
 */
export function speakIn(language: Language): void {
  useWords(language === 'en' ? en : fr);
}
