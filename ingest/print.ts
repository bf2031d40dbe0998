import { skippedIn, type Counts, type Reject } from './counts.ts';
import { printComparisons, printPrompts, printUnknown } from './print-preflight.ts';
import { spanOf, type FileOutcome, type Report } from './report.ts';
import { noteText, problemText, type Words } from './words/words.ts';

/** Rejects shown on the terminal for one file; all of them are kept. */
const SHOWN = 5;

/** The report as lines for a person; what is compared with last year is told before it is confirmed. */
export function printReport(report: Report, words: Words): string[] {
  return [
    ...report.files.flatMap((file) => printFile(file, report.state === 'to-confirm', words)),
    ...(report.accepted > 1
      ? [`${words.all(report.accepted)} : ${account(report.total, words)}`]
      : []),
    words.state[report.state],
    ...(report.version ? [words.version(report.version.number, report.version.checksum)] : []),
  ];
}

/** What became of one file, or would. */
export function printFile(file: FileOutcome, isPreflight: boolean, words: Words): string[] {
  if (file.state === 'known') {
    const { since, batch, undone } = file;
    return [
      `${file.file} — ${undone ? words.ledger.undoneFile(since, batch) : words.known(since)}`,
    ];
  }
  if (file.state === 'refused') {
    return [
      `${file.file} — ${words.refusedFile} : ${problemText(words, file.problem)}`,
      ...printUnknown(file.unknown, words),
      ...printRejects(file, words),
    ];
  }
  const span = spanOf(file.slices);
  const period = span
    ? ` · ${span.from === span.to ? span.from : `${span.from} – ${span.to}`}`
    : '';
  return [
    `${file.file} — ${words.kind[file.kind]} · ${file.source}${period}`,
    `  ${account(file.counts, words)}`,
    ...(file.kind === 'counter' ? [`  ${words.totals} : ${totals(file.totals, words)}`] : []),
    ...(isPreflight ? printComparisons(file, words) : []),
    ...file.notes.map((note) => `  ${noteText(words, note)}`),
    ...printPrompts(file, words),
    ...printRejects(file, words),
  ];
}

/** An account as a sentence, with the rules that left rows out. */
export function account(counts: Counts, words: Words): string {
  const rules = Object.entries(counts.skipped).map(
    ([rule, count]) => `${words.skipped(rule)} ${words.number(count)}`,
  );
  const sentence = words.account({ ...counts, skipped: skippedIn(counts) });
  return rules.length > 0 ? `${sentence} (${rules.join(', ')})` : sentence;
}

function totals(values: Readonly<Record<string, number>>, words: Words): string {
  return Object.entries(values)
    .map(([metric, value]) => `${metric} ${words.number(value)}`)
    .join(' · ');
}

type Refusing = Pick<Extract<FileOutcome, { state: 'refused' }>, 'rejects' | 'unknown'>;

/** The first refused rows or values, each with its place, its reason and known names like it. */
export function printRejects({ rejects, unknown }: Refusing, words: Words): string[] {
  const shown = rejects.slice(0, SHOWN).map((reject) => {
    const names = unknown.find(({ text }) => text === reject.value)?.suggestions ?? [];
    return `  ${printReject(reject, names, words)}`;
  });
  return rejects.length > SHOWN
    ? [...shown, `  ${words.moreRejects(rejects.length - SHOWN)}`]
    : shown;
}

function printReject(
  { line, field, rule, value }: Reject,
  names: readonly string[],
  words: Words,
): string {
  const shown = value === null ? '' : ` « ${value} »`;
  const hint = names.length > 0 ? `, ${words.suggestions(names)}` : '';
  return `${words.place(words.number(line), field)} : ${words.rule[rule]}${shown}${hint}`;
}
