import type {
  InboxFile,
  Told,
  ToldComparison,
  ToldCounts,
  ToldRefusal,
} from '../../data/model/imports/inbox-file.ts';
import { memberOfSlices } from '../../data/model/imports/concerned.ts';
import { skippedIn, type Counts, type Reject } from '../counts.ts';
import { summariesOf, tellingParts, type Summary } from '../preflight/summary.ts';
import type { Unknown } from '../preflight/unknown.ts';
import type { Problem } from '../problem.ts';
import { spanOf, type FileOutcome } from '../report.ts';
import { noteText, problemText, type Words } from '../words/words.ts';
import type { InboxLine } from './inbox-line.ts';

/** Lines of one sort that are told of one file; `inbox --json` has all of them. */
const MOST = 40;

/** A file of the inbox in words, as a page shows it. */
export function toldLine({ outcome, ...line }: InboxLine, words: Words): InboxFile {
  const isOpen = line.state === 'waiting' || line.state === 'refused' || line.state === 'undone';
  return { ...line, told: outcome && isOpen ? toldOf(outcome, words) : null };
}

const NOTHING: Told = {
  ...{
    problem: null,
    isUnknown: false,
    kind: null,
    source: null,
    member: null,
    span: null,
    counts: null,
  },
  ...{ comparisons: [], spikes: [], replaced: [], unknown: [], notes: [], refusals: [] },
};

/** What a preflight said, in words; nothing of a file that was received before, which its batch tells. */
export function toldOf(file: FileOutcome, words: Words): Told | null {
  if (file.state === 'known') return null;
  const common = {
    unknown: unknownNames(file.unknown, words),
    refusals: refusalsOf(file.rejects, file.unknown, words),
  };
  if (file.state === 'refused')
    return {
      ...NOTHING,
      ...common,
      problem: problemIn(file.problem, words),
      isUnknown: file.problem.code === 'unknown-kind' || file.problem.code === 'old-counter',
      counts: file.counts ? countsOf(file.counts) : null,
    };
  const { kind, source, slices, counts, preflight, notes } = file;
  const summaries = summariesOf(preflight.comparisons, kind === 'enrolments');
  const { spike, replaced } = words.ledger;
  return {
    ...NOTHING,
    ...common,
    ...{ kind: words.kind[kind], source, span: spanOf(slices) ?? null, counts: countsOf(counts) },
    member: memberOfSlices(slices),
    comparisons: summaries.slice(0, MOST).map((summary) => comparisonOf(summary, words)),
    spikes: preflight.spikes
      .slice(0, MOST)
      .map((each) => spike({ ...each, of: tellingParts(each.series) })),
    replaced: preflight.replaced.slice(0, MOST).map((takeover) => {
      const of = tellingParts(takeover.series).join(' · ');
      return of === '' ? replaced(takeover) : `${of} — ${replaced(takeover)}`;
    }),
    notes: notes.map((note) => noteText(words, note)),
  };
}

function problemIn(problem: Problem, words: Words): string {
  if (problem.code === 'unknown-kind') return words.inbox.unknownKind(problem.headings);
  if (problem.code === 'old-counter') return words.inbox.oldCounter(problem.title);
  return problemText(words, problem);
}

function comparisonOf(
  { of, measure, value, months, lastYear }: Summary,
  { ledger }: Words,
): ToldComparison {
  const { name, unit } = ledger.measure(measure);
  return { measure: [...of, name].join(' · '), unit, value, months, lastYear: lastYear ?? null };
}

/** The account of a file with the rows that some rule left out as one number. */
export function countsOf(counts: Counts): ToldCounts {
  return { ...counts, skipped: skippedIn(counts) };
}

function unknownNames(unknown: readonly Unknown[], { ledger }: Words): string[] {
  const columns = unknown.filter(({ what }) => what === 'column').map(({ text }) => text);
  const names = unknown.filter(({ what }) => what !== 'column');
  return [
    ...names.slice(0, MOST).map(ledger.unknown),
    ...(columns.length > 0 ? [ledger.unreadColumns(columns)] : []),
  ];
}

/** Refused lines by what would mend them. */
export function refusalsOf(
  rejects: readonly Reject[],
  unknown: readonly Unknown[],
  words: Words,
): ToldRefusal[] {
  const groups = new Map<string, ToldRefusal>();
  for (const { line, field, rule, value } of rejects) {
    const key = JSON.stringify([rule, field, value]);
    const known = groups.get(key);
    const suggestions = unknown.find(({ text }) => text === value)?.suggestions ?? [];
    groups.set(key, {
      ...(known ?? { reason: words.rule[rule], field, value, line, suggestions }),
      rows: (known?.rows ?? 0) + 1,
    });
  }
  return [...groups.values()].sort((a, b) => b.rows - a.rows).slice(0, MOST);
}
