import { EXIT } from '../errors.ts';
import { progressOn } from '../progress.ts';
import { purge } from '../retention/purge.ts';
import type { Command } from './command.ts';

/** `purge [--dry-run] [--json]`: takes away the personal data whose time is over; meant for every day. */
export const purgeData: Command = {
  options: { 'dry-run': 'flag', json: 'flag' },
  needs: 0,
  async run(shell, given) {
    const { layout, words, out } = shell;
    await shell.lock('canopee purge');
    const { progress, stop } = progressOn(shell.progress, words);
    const effects = { now: () => shell.now(), progress };
    const done = await purge(layout, effects, given.flag('dry-run')).finally(stop);
    if (given.flag('json')) out(JSON.stringify(done, null, 2));
    else {
      out(words.retention.purge[done.state]);
      for (const line of words.retention.erased(done.erased)) out(`  ${line}`);
    }
    if (done.state === 'purged' && done.version) shell.published(done.version.number);
    return EXIT.done;
  },
};
