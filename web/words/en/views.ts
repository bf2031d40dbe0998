import { momentText } from '../moment.ts';
import type { ViewsWords } from '../views.ts';

/** The page “Vues enregistrées” in English. */
export const views: ViewsWords = {
  title: 'Saved views — Canopée',
  finding: (count) => {
    if (count === 0) return 'No view is saved yet';
    return count === 1 ? 'One saved view' : `${count} saved views`;
  },
  introduction:
    'A view is the address of a page, with its year, its filters and its measure, under a name that the whole group finds here. Open a page, set it up, then “Save this view”.',
  view: 'View',
  page: 'Page',
  saved: 'Saved',
  change: 'Change',
  savedBy: (author, moment) => `by ${author}, ${momentText(moment)}`,
  saving: 'Save this view',
  savedAddress: (address) => `The page ${address}`,
  name: 'Name of the view',
  nameHint: 'For example “Music in Besançon, 2025”.',
  save: 'Save this view',
  newName: 'New name',
  rename: 'Rename',
  renaming: (name) => `Rename or remove “${name}”`,
  remove: 'Remove this view',
  removing: (name) => `Remove “${name}”`,
};
