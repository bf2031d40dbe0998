import type { Layout } from '../../data/directory/layout.ts';
import type { Effects } from '../effects.ts';
import { EXIT } from '../errors.ts';
import { hasSettings, initialise } from '../init.ts';
import { ingest } from '../pipeline.ts';
import { Places } from '../places.ts';
import { printReport } from '../print.ts';
import { progressOn } from '../progress.ts';
import type { Report } from '../report.ts';
import { readSettings } from '../settings/read.ts';
import { problemText } from '../words/words.ts';
import type { Command, Given, Shell } from './command.ts';

/** `ingest PATH… [--yes] [--json | --brief]`: reads files and publishes what they change, once somebody said yes. */
export const ingestFiles: Command = {
  options: { yes: 'flag', json: 'flag', brief: 'flag' },
  needs: 1,
  async run(shell, given) {
    const { layout, words } = shell;
    await shell.lock('canopee ingest');
    if (!(await hasSettings(layout))) await initialise(layout);
    const { progress, stop } = progressOn(shell.progress, words);
    const effects: Effects = {
      now: () => shell.now(),
      progress,
      confirm: (preflight) => {
        if (given.flag('yes')) return Promise.resolve(true);
        stop();
        return confirm(shell, given, preflight);
      },
    };
    const report = await ingest(layout, given.words, effects).finally(stop);
    await tell(shell, given, report);
    if (report.state === 'published' && report.version) shell.published(report.version.number);
    return exitCodeOf(report);
  },
};

/** Asks on the terminal; where there is none the answer is no, and how to say yes. */
async function confirm(shell: Shell, given: Given, preflight: Report): Promise<boolean> {
  if (!given.flag('json')) await show(shell, preflight);
  const answer = await shell.ask(shell.words.confirm);
  if (answer === undefined) shell.err(problemText(shell.words, { code: 'confirmation-needed' }));
  return answer ?? false;
}

async function tell(shell: Shell, given: Given, report: Report): Promise<void> {
  if (given.flag('json')) shell.out(JSON.stringify(report, null, 2));
  else if (report.state === 'not-confirmed') shell.out(shell.words.state[report.state]);
  else await show(shell, given.flag('brief') ? withoutDetails(report) : report);
}

async function show(
  { layout, words, out }: Pick<Shell, 'words' | 'out'> & { readonly layout: Layout },
  report: Report,
): Promise<void> {
  const places = new Places(await readSettings(layout.settings));
  for (const line of printReport(report, words, (text) => places.suggest(text))) out(line);
}

/** The totals, and the files that were refused. */
function withoutDetails(report: Report): Report {
  return { ...report, files: report.files.filter(({ state }) => state === 'refused') };
}

function exitCodeOf({ state, files }: Report): number {
  if (state === 'not-confirmed') return EXIT.usage;
  return files.some((file) => file.state === 'refused') ? EXIT.refused : EXIT.done;
}
