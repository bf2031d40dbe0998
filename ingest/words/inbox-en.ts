import { formatIn } from './format.ts';
import type { InboxWords } from './inbox-words.ts';

const { plural } = formatIn('en-GB');

/** The sentences of the inbox, in English. */
export const inbox = {
  state: {
    new: 'not examined yet, or still being copied',
    waiting: 'waits for your yes',
    refused: 'refused',
    taken: 'ingested',
    undone: 'undone',
  },
  summary: (files, open) =>
    files === 0
      ? 'The inbox is empty.'
      : `${plural(files, 'file', 'files')} in the inbox, ${open === 0 ? 'all ingested' : `${open} to deal with`}.`,
  acceptHint: 'Accept: “canopee accept FILE…”, or everything: “canopee ingest inbox”.',
  watching: (folder) => `The inbox ${folder} is being watched.`,
  waits: (file) =>
    `${file} — examined, waits for your yes: “canopee inbox” shows what it would change, “canopee accept” ingests it.`,
  published: (files, version) =>
    `${files.join(', ')} — ingested without a question (“auto” profile): version ${version}.`,
  unknownKind: (headings) =>
    `File not recognised: neither a COUNTER report nor a format some profile describes.${headings.length > 0 ? ` Headings read: ${headings.map((heading) => `“${heading}”`).join(', ')}.` : ''} Say what its columns are, or ask the provider for another export.`,
  oldCounter: (title) =>
    `“${title}” is a COUNTER report of a release before 5, whose metrics cannot be compared with today’s. Ask the provider for release 5 or 5.1; for a history, say what its columns are.`,
  stuck: (reason) => `The inbox waits: ${reason}`,
} satisfies InboxWords;
