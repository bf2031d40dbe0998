import { EXIT } from '../errors.ts';
import { progressOn } from '../progress.ts';
import { rebuildVersion } from '../rebuild.ts';
import type { Command } from './command.ts';

/** `rebuild [--json]`: the version again from lake and ledger; exit code 1 when it comes to other figures. */
export const rebuild: Command = {
  options: { json: 'flag' },
  needs: 0,
  async run(shell, given) {
    await shell.lock('canopee rebuild');
    const { progress, stop } = progressOn(shell.progress, shell.words);
    const effects = { now: () => shell.now(), progress };
    const rebuilt = await rebuildVersion(shell.layout, effects).finally(stop);
    shell.published(rebuilt.version.number);
    if (given.flag('json')) shell.out(JSON.stringify(rebuilt, null, 2));
    else shell.out(shell.words.check.rebuilt(rebuilt));
    return rebuilt.same === false ? EXIT.refused : EXIT.done;
  },
};
