/** Languages of the pages. */
export type Language = 'fr' | 'en';

let spoken: Language = 'fr';

/** Says in which language the words of every page are from now on: that of the document. */
export function speak(language: Language): void {
  spoken = language;
}

/** Words of one page or part in every language; the function gives those of the language spoken. */
export function inLanguage<Words>(words: Readonly<Record<Language, Words>>): () => Words {
  return () => words[spoken];
}
