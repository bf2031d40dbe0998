import { bytesText } from '../bytes.ts';
import { count } from '../format.ts';
import type { InboxWords } from '../inbox.ts';
import { momentText } from '../moment.ts';
import { spanText } from '../span.ts';
import { capital, inLetters, listed, plural } from './grammar.ts';

/** The page “Fichiers en attente” in English. */
export const inbox: InboxWords = {
  title: 'Files waiting — Canopée',
  finding: ({ files, trouble }) => {
    if (trouble !== null) return 'The inbox cannot be read';
    const refused = files.filter(({ state }) => state === 'refused').length;
    const waiting = files.filter(({ state }) => state === 'waiting').length;
    const fresh = files.filter(({ state }) => state === 'new').length;
    const parts = [
      [waiting, plural(waiting, 'waits for your agreement', 'wait for your agreement')],
      [refused, plural(refused, 'is refused', 'are refused')],
      [fresh, plural(fresh, 'is still to be checked', 'are still to be checked')],
    ] as const;
    const [first, ...others] = parts.filter(([number]) => number > 0);
    if (!first) return 'No file waits';
    const [number, does] = first;
    const start = `${inLetters(number)} ${plural(number, 'file', 'files')} ${does}`;
    return capital(listed([start, ...others.map(([more, also]) => `${inLetters(more)} ${also}`)]));
  },
  lede: 'A file that was dropped is read and checked, and then waits: nothing is published before somebody agrees, and every import can be undone.',
  back: 'Data',
  waiting: 'What these files would change',
  nothing: 'Nothing waits in the inbox: drop a file above.',
  states: {
    new: 'not checked yet',
    waiting: 'waits for your agreement',
    refused: 'refused',
    taken: 'imported',
    undone: 'imported, then undone',
  },
  about: ({ told, bytes }) =>
    [told?.kind, told?.source, told?.span ? spanText(told.span) : null, bytesText(bytes)]
      .filter((part) => part != null)
      .join(' · '),
  comparisons: 'Beside last year',
  measure: 'Measure',
  total: 'This file',
  lastYear: 'Same months of last year',
  change: 'Change',
  ofMonths: (months) => `over ${months} months`,
  noLastYear: 'nothing received',
  spikes: 'To check before you accept',
  replaced: 'What would be replaced',
  unknown: 'Unknown names and columns that are not read',
  notes: 'Worth knowing',
  set: (sentence) => sentence,
  describe: 'Describe its columns',
  accept: 'Accept and publish',
  acceptAll: 'Accept and publish all',
  remove: 'Take out of the inbox',
  removeHint: (days) =>
    `A file that was taken out is kept for ${days} days; until then it can be put back.`,
  look: 'Check now',
  lookHint: 'The inbox is looked at every few seconds; a large file takes longer.',
  refresh: 'Refresh',
  undone: 'This file was imported, then undone; it can be brought back in the list of batches.',
  known: (files) => `Imported already, nothing to do: ${files.replaceAll(',', ', ')}.`,
  taken: (files) => `${count(files)} ${plural(files, 'file', 'files')} imported already`,
  removed: (files) => `${count(files)} ${plural(files, 'file', 'files')} taken out`,
  removedHint: (days) => `Kept for ${days} days after they were taken out, then erased.`,
  removedAt: (moment) => `taken out on ${momentText(moment)}`,
  restore: 'Put back',
  file: 'File',
  size: 'Size',
  action: 'Action',
};
