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

/**
 * The same for the many words of a page of figures, each language a script of its own: a browser fetches the one that is spoken
 * with the page, anybody else has them all at hand. What they import may not import them: both would wait for each other.
 */
export async function pageWords<Words>(
  load: Readonly<Record<Language, () => Promise<Words>>>,
): Promise<() => Words> {
  if (typeof document !== 'undefined') {
    const own = await load[current]();
    return () => own;
  }
  const [fr, en] = await Promise.all([load.fr(), load.en()]);
  return inLanguage({ fr, en });
}
