/** Languages of the pages. */
export type Language = 'fr' | 'en';

let current: Language = 'fr';

/** The language in which everything is said. */
export function spoken(): Language {
  return current;
}

/** Says in which language the words of pages and the forms of figures are from now on. */
export function speak(language: Language): void {
  current = language;
}

/** Words of one page or part in every language; the function gives those of the language spoken. */
export function inLanguage<Words>(words: Readonly<Record<Language, Words>>): () => Words {
  return () => words[current];
}
