import { access } from 'node:fs/promises';
import type { Effects } from '../effects.ts';
import { hasSettings, initialise } from '../init.ts';
import { ingest, preflight } from '../pipeline.ts';
import { progressOn } from '../progress.ts';
import type { Command, Shell } from './command.ts';
import { confirmReport, exitCodeOf, showReport, tellReport } from './report.ts';

/** `ingest PATH… [--dry-run | --yes] [--json | --brief]`: reads files and publishes what they change, once somebody said yes. */
export const ingestFiles: Command = {
  options: { 'dry-run': 'flag', yes: 'flag', json: 'flag', brief: 'flag' },
  needs: 1,
  async run(shell, given) {
    const { layout, words } = shell;
    const paths = await Promise.all(given.words.map((word) => pathOf(shell, word)));
    await shell.lock('canopee ingest');
    const { progress, stop } = progressOn(shell.progress, words);
    const now = (): Date => shell.now();
    if (given.flag('dry-run')) {
      const report = await preflight(layout, paths, { now, progress }).finally(stop);
      showReport(shell, given, report);
      return exitCodeOf(report);
    }
    if (!(await hasSettings(layout))) await initialise(layout);
    const effects: Effects = {
      now,
      progress,
      confirm: (preflight) => {
        if (given.flag('yes')) return Promise.resolve(true);
        stop();
        return confirmReport(shell, given, preflight);
      },
    };
    const report = await ingest(layout, paths, effects).finally(stop);
    tellReport(shell, given, report);
    if (report.state === 'published' && report.version) shell.published(report.version.number);
    return exitCodeOf(report);
  },
};

/** `inbox` is that of the data directory, wherever the command is typed. */
async function pathOf({ layout }: Shell, word: string): Promise<string> {
  const isThere = await access(word).then(
    () => true,
    () => false,
  );
  return word === 'inbox' && !isThere ? layout.inbox : word;
}
