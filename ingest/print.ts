import { skippedIn, type Counts, type Reject } from './counts.ts';
import { spanOf, type FileOutcome, type Report } from './report.ts';
import { problemText, type Words } from './words/words.ts';

/** Rejects shown on the terminal for one file; all of them are kept. */
const SHOWN = 5;

/**
 * The report as lines for a person.
 *
 * @param suggest names close to a place nobody knows
 */
export function printReport(
  report: Report,
  words: Words,
  suggest: (text: string) => string[],
): string[] {
  return [
    ...report.files.flatMap((file) => printFile(file, words, suggest)),
    ...(report.accepted > 1
      ? [`${words.all(report.accepted)} : ${account(report.total, words)}`]
      : []),
    words.state[report.state],
    ...(report.version ? [words.version(report.version.number, report.version.checksum)] : []),
  ];
}

function printFile(file: FileOutcome, words: Words, suggest: (text: string) => string[]): string[] {
  if (file.state === 'known') return [`${file.file} — ${words.known(file.since)}`];
  if (file.state === 'refused') {
    return [
      `${file.file} — ${words.refusedFile} : ${problemText(words, file.problem)}`,
      ...printRejects(file.rejects, words, suggest),
    ];
  }
  const span = spanOf(file.slices);
  const period = span
    ? ` · ${span.from === span.to ? span.from : `${span.from} – ${span.to}`}`
    : '';
  return [
    `${file.file} — ${words.kind[file.kind]} · ${file.source}${period}`,
    `  ${account(file.counts, words)}`,
    ...(file.replaces > 0 ? [`  ${words.replaces(file.replaces)}`] : []),
    ...(file.kind === 'counter' ? [`  ${words.totals} : ${totals(file.totals, words)}`] : []),
    ...printRejects(file.rejects, words, suggest),
  ];
}

function account(counts: Counts, words: Words): string {
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

function printRejects(
  rejects: readonly Reject[],
  words: Words,
  suggest: (text: string) => string[],
): string[] {
  const shown = rejects.slice(0, SHOWN).map((reject) => `  ${printReject(reject, words, suggest)}`);
  return rejects.length > SHOWN
    ? [...shown, `  ${words.moreRejects(rejects.length - SHOWN)}`]
    : shown;
}

function printReject(
  { line, field, rule, value }: Reject,
  words: Words,
  suggest: (text: string) => string[],
): string {
  const names = rule === 'unknown-place' && value !== null ? suggest(value) : [];
  const shown = value === null ? '' : ` « ${value} »`;
  const hint = names.length > 0 ? `, ${words.suggestions(names)}` : '';
  return `${words.place(words.number(line), field)} : ${words.rule[rule]}${shown}${hint}`;
}
