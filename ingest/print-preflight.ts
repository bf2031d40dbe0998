import { summariesOf, tellingParts } from './preflight/summary.ts';
import type { FileOutcome } from './report.ts';
import type { Words } from './words/words.ts';

/** Lines of one sort shown on the terminal for one file; `--json` has all of them. */
const SHOWN = 8;

/** What a file would change, beside what was received before: for whoever is asked to confirm. */
export function printComparisons(
  { kind, preflight }: Extract<FileOutcome, { state: 'accepted' }>,
  words: Words,
): string[] {
  const summaries = summariesOf(preflight.comparisons, kind === 'enrolments');
  return shortened(summaries.map(words.ledger.compared), words);
}

/** What a person should look at before and after: leaps, names nobody knows, what is replaced and by how much. */
export function printPrompts(
  { preflight, unknown }: Extract<FileOutcome, { state: 'accepted' }>,
  words: Words,
): string[] {
  const { spike, replaced } = words.ledger;
  return [
    ...shortened(preflight.replaced.map(replaced), words),
    ...shortened(
      preflight.spikes.map((each) => spike({ ...each, of: tellingParts(each.series) })),
      words,
    ),
    ...printUnknown(unknown, words),
  ];
}

/** Names nobody knows, each once, with those it may be meant for. */
export function printUnknown(unknown: FileUnknown, words: Words): string[] {
  const columns = unknown.filter(({ what }) => what === 'column').map(({ text }) => text);
  return shortened(
    [
      ...unknown.filter(({ what }) => what !== 'column').map(words.ledger.unknown),
      ...(columns.length > 0 ? [words.ledger.unreadColumns(columns)] : []),
    ],
    words,
  );
}

type FileUnknown = Extract<FileOutcome, { state: 'accepted' }>['unknown'];

function shortened(lines: readonly string[], words: Words): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `  ${line}`);
  return lines.length > SHOWN ? [...shown, `  ${words.ledger.more(lines.length - SHOWN)}`] : shown;
}
