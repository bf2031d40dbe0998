import type { CatalogueWords } from './catalogue-words.ts';

/** What a catalogue cannot say, and the remedy. */
export const catalogueEn = {
  'two-meanings': ({ text, line }) =>
    `“${text}” already stands for something else on line ${line}: keep one of the two, or give one its days (“from”, “to”).`,
  'unknown-resource': ({ text }) =>
    `the resource “${text}” is not in the catalogue: add it to “resources”, or correct its identifier.`,
  'merged-into-itself': ({ text }) =>
    `“${text}” would be merged into itself: “into” is the resource that stays.`,
  'merged-twice': ({ text, line }) =>
    `“${text}” is already merged into another on line ${line}: keep one of the two lines only.`,
  'merge-cycle': ({ text }) => `these merges go round in a circle (${text}): remove one of them.`,
  'not-first-of-month': ({ text }) =>
    `a merge begins on the first day of a month, not on ${text}, because figures are monthly.`,
} satisfies CatalogueWords;
