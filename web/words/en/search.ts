import type { SearchWords } from '../search.ts';
import { capital, inLetters, plural } from './grammar.ts';

/** The page “Search” in English. */
export const search: SearchWords = {
  title: 'Search — Canopée',
  finding: (found, sought) => {
    if (sought === '') return 'What are you looking for?';
    if (found === 0) return `Nothing answers “${sought}”`;
    return `${capital(inLetters(found))} ${plural(found, 'answer', 'answers')} to “${sought}”`;
  },
  introduction:
    'A page, a member, a commune, an intercommunality, a resource or a definition, by a part of its name.',
  seek: 'Words to look for',
  find: 'Search',
  pages: 'Pages',
  kinds: {
    member: 'Members',
    commune: 'Communes',
    epci: 'Intercommunalities',
    resource: 'Resources',
    kind: 'Kinds of resources',
    definition: 'Definitions',
  },
  more: (count) => `and ${count} more: be more precise`,
  remedy: 'Try a shorter word: neither accents nor capitals count.',
};
