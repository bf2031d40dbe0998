import type { EmptyWords } from '../empty.ts';

/** A page of figures before there is any, in English. */
export const empty: EmptyWords = {
  pageTitle: 'No figures — Canopée',
  title: 'No figures yet',
  why: 'No file of a provider has been imported yet: there is nothing to show, and nothing is made up.',
  drop: 'Drop the first files',
  who: 'Or, for a whole folder, on the machine where Canopée runs:',
  how: 'npx canopee ingest PATH_OF_THE_FOLDER',
  then: 'As soon as the import is published, reload this page.',
};
