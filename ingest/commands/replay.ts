import { progressOn } from '../progress.ts';
import { replayBatch } from '../replay.ts';
import type { Command } from './command.ts';
import { confirmReport, exitCodeOf, tellReport } from './report.ts';

/** `replay BATCH [--yes] [--json]`: reads the original of a batch again, once a profile or the catalogue is mended. */
export const replay: Command = {
  options: { yes: 'flag', json: 'flag', told: 'flag' },
  needs: 1,
  async run(shell, given) {
    await shell.lock('canopee replay');
    const { progress, stop } = progressOn(shell.progress, shell.words);
    const report = await replayBatch(shell.layout, given.words[0] ?? '', {
      now: () => shell.now(),
      progress,
      confirm: (preflight) => {
        if (given.flag('yes')) return Promise.resolve(true);
        stop();
        return confirmReport(shell, given, preflight);
      },
    }).finally(stop);
    tellReport(shell, given, report);
    if (report.state === 'published' && report.version) shell.published(report.version.number);
    return exitCodeOf(report);
  },
};
