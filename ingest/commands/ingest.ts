import type { Effects } from '../effects.ts';
import { hasSettings, initialise } from '../init.ts';
import { ingest, preflight } from '../pipeline.ts';
import { progressOn } from '../progress.ts';
import type { Command } from './command.ts';
import { confirmReport, exitCodeOf, showReport, tellReport } from './report.ts';

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
    const report = await ingest(layout, given.words, effects).finally(stop);
    tellReport(shell, given, report);
    if (report.state === 'published' && report.version) shell.published(report.version.number);
    return exitCodeOf(report);
  },
};
