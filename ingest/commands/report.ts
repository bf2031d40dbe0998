import type { ToldReport } from '../../data/model/imports/inbox-file.ts';
import { EXIT } from '../errors.ts';
import { toldOf } from '../inbox/told.ts';
import { printReport } from '../print.ts';
import type { Report } from '../report.ts';
import { problemText, type Words } from '../words/words.ts';
import type { Given, Shell } from './command.ts';

/** Asks on the terminal; where there is none the answer is no, and how to say yes. */
export async function confirmReport(
  shell: Shell,
  given: Given,
  preflight: Report,
): Promise<boolean> {
  if (!given.flag('json')) showReport(shell, given, preflight);
  const answer = await shell.ask(shell.words.confirm);
  if (answer === undefined) shell.err(problemText(shell.words, { code: 'confirmation-needed' }));
  return answer ?? false;
}

/** The report at the end of a run. */
export function tellReport(shell: Shell, given: Given, report: Report): void {
  const isTold = report.state === 'not-confirmed' && !given.flag('json');
  if (isTold) shell.out(shell.words.state[report.state]);
  else showReport(shell, given, given.flag('brief') ? withoutDetails(report) : report);
}

/** The report as lines, or as JSON, as it is or in words. */
export function showReport({ words, out }: Shell, given: Given, report: Report): void {
  if (given.flag('told')) out(JSON.stringify(toldReport(report, words)));
  else if (given.flag('json')) out(JSON.stringify(report, null, 2));
  else for (const line of printReport(report, words)) out(line);
}

function toldReport({ state, files }: Report, words: Words): ToldReport {
  return {
    state,
    files: files.map((file) => ({
      state: file.state,
      batch: file.state === 'refused' ? null : file.batch,
      told: toldOf(file, words),
    })),
  };
}

/** The totals, and the files that were refused. */
function withoutDetails(report: Report): Report {
  return { ...report, files: report.files.filter(({ state }) => state === 'refused') };
}

/** How the process ends after a run. */
export function exitCodeOf({ state, files }: Report): number {
  if (state === 'not-confirmed') return EXIT.usage;
  return files.some((file) => file.state === 'refused') ? EXIT.refused : EXIT.done;
}
