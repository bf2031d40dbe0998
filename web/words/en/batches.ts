import type { BatchesWords } from '../batches.ts';
import { count } from '../format.ts';
import { momentText } from '../moment.ts';
import { spanText } from '../span.ts';
import { plural } from './grammar.ts';

/** The page “Lots reçus” in English. */
export const batches: BatchesWords = {
  title: 'Batches received — Canopée',
  finding: ({ all, chosen, trouble }) => {
    if (trouble !== null) return 'The batches cannot be read';
    if (chosen === null) return all === 0 ? 'No batch was received yet' : `${count(all)} ${plural(all, 'batch', 'batches')} received`; // prettier-ignore
    return `${chosen.batch.file} ${{ live: 'counts', 'partly-replaced': 'is replaced in part', replaced: 'is replaced', undone: 'is undone' }[chosen.batch.state]}`; // prettier-ignore
  },
  lede: 'A batch is a file that was imported. Undone, it counts no more and its periods fall back to whoever held them before; brought back, it takes its place again. Nothing is ever erased.',
  file: 'File',
  content: 'Content',
  receivedOn: 'Received on',
  kept: 'Kept',
  refused: 'Refused',
  state: 'State',
  states: {
    live: 'counts',
    'partly-replaced': 'replaced in part',
    replaced: 'replaced',
    undone: 'undone',
  },
  by: (files) => `by ${files.join(', ')}`,
  about: ({ kind, source, span }) => [kind, source, ...(span ? [spanText(span)] : [])].join(' · '),
  received: ({ at }) => momentText(new Date(at)),
  wouldUndo: 'What undoing it would change',
  wouldRedo: 'What bringing it back would change',
  undo: 'Undo this batch',
  redo: 'Bring this batch back',
  replay: 'Read this batch again',
  replayHint: 'The original file is read again, once a profile or the catalogue is mended.',
  quarantine: (lines) => `${count(lines)} refused ${plural(lines, 'line', 'lines')} (CSV)`,
  more: (shown, all) => `The latest ${count(shown)} of ${count(all)}.`,
  none: 'none',
};
