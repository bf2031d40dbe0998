import type { Effects } from '../effects.ts';
import { EXIT } from '../errors.ts';
import { hasSettings, initialise } from '../init.ts';
import { ingest, preflight } from '../pipeline.ts';
import { printReport } from '../print.ts';
import { progressOn } from '../progress.ts';
import type { Report } from '../report.ts';
import { problemText } from '../words/words.ts';
import type { Command, Given, Shell } from './command.ts';

/** `ingest PATH… [--dry-run | --yes] [--json | --brief]`: reads files and publishes what they change, once somebody said yes. */
export const ingestFiles: Command = {
  options: { 'dry-run': 'flag', yes: 'flag', json: 'flag', brief: 'flag' },
  needs: 1,
  async run(shell, given) {
    const { layout, words } = shell;
    await shell.lock('canopee ingest');
    const { progress, stop } = progressOn(shell.progress, words);
    const now = (): Date => shell.now();
    if (given.flag('dry-run')) {
      const report = await preflight(layout, given.words, { now, progress }).finally(stop);
      show(shell, given, report);
      return exitCodeOf(report);
    }
    if (!(await hasSettings(layout))) await initialise(layout);
    const effects: Effects = {
      now,
      progress,
      confirm: (preflight) => {
        if (given.flag('yes')) return Promise.resolve(true);
        stop();
        return confirm(shell, given, preflight);
      },
    };
    const report = await ingest(layout, given.words, effects).finally(stop);
    tell(shell, given, report);
    if (report.state === 'published' && report.version) shell.published(report.version.number);
    return exitCodeOf(report);
  },
};

/** Asks on the terminal; where there is none the answer is no, and how to say yes. */
async function confirm(shell: Shell, given: Given, preflight: Report): Promise<boolean> {
  if (!given.flag('json')) show(shell, given, preflight);
  const answer = await shell.ask(shell.words.confirm);
  if (answer === undefined) shell.err(problemText(shell.words, { code: 'confirmation-needed' }));
  return answer ?? false;
}

function tell(shell: Shell, given: Given, report: Report): void {
  const isTold = report.state === 'not-confirmed' && !given.flag('json');
  if (isTold) shell.out(shell.words.state[report.state]);
  else show(shell, given, given.flag('brief') ? withoutDetails(report) : report);
}

function show({ words, out }: Shell, given: Given, report: Report): void {
  if (given.flag('json')) out(JSON.stringify(report, null, 2));
  else for (const line of printReport(report, words)) out(line);
}

/** The totals, and the files that were refused. */
function withoutDetails(report: Report): Report {
  return { ...report, files: report.files.filter(({ state }) => state === 'refused') };
}

function exitCodeOf({ state, files }: Report): number {
  if (state === 'not-confirmed') return EXIT.usage;
  return files.some((file) => file.state === 'refused') ? EXIT.refused : EXIT.done;
}
