import { sayMappingFault, type MappingWords } from './mapping-words.ts';

/** The sentences of the assistant that describes a file, in English. */
export const mapping: MappingWords = {
  madeHere: 'Profile described at the page “Describe a file”.',
  fault: sayMappingFault({
    'no-name': 'Give this source a short name: that of the provider, for instance.',
    'bad-name':
      'Small letters without accents, digits and hyphens only, 60 characters at most: “cine-club”.',
    taken: 'There is a profile of that name already: choose another one, it will not be replaced.',
    'wide-pattern':
      'Too wide: nearly every file would fit this name. Keep a word of three letters at least.',
    'not-this-file': 'The file that was dropped is not called so: it would not be recognised.',
    claimed: ({ source }) =>
      `This file is read by the profile “${source}” already: there is nothing to describe.`,
    twice: ({ column }) => `Column ${column} is that already: only one can be. Leave one aside.`,
    mixed:
      'The titles of the columns of figures must all say the same sort of thing: choose the same answer as for the others.',
    'several-values':
      'Several columns of figures: say what their titles say (a month, a measure…), or leave this one aside.',
    'not-a-month': 'The title of this column is no month.',
    'no-title': 'This column has no title that says so.',
    personal:
      'This column seems to hold names, addresses or identifiers of persons: it is never kept. Leave it aside.',
    'no-date': 'No column tells the month or the date: nothing can be counted without.',
    'no-value': 'No column holds the figures: choose the one that does, and what they measure.',
    'no-place': 'No column tells the commune: choose which member this file is of.',
    'no-reader':
      'No column tells readers apart. If the file gives totals only, say that it holds figures.',
    'no-card': 'No column gives the card number, which the pseudonym is made of.',
    'no-resource': 'No column tells the resource: choose the one this file is about.',
    'no-year':
      'The months have no year: say which column holds it, or replace it by {year} in this name of files.',
    'no-meaning': 'Say what this word means, or leave its lines out.',
    'unknown-choice': 'Choose an answer of the list.',
    'nothing-read': 'No line would be kept: mend first what is refused below.',
    rule: ({ path, detail }) => `The profile does not fit (${path}: ${detail}).`,
  }),
};
