import { EXIT } from '../errors.ts';
import { progressOn } from '../progress.ts';
import { eraseAgain } from '../retention/erase-again.ts';
import type { Command } from './command.ts';

/** `erase-again`: erases what the journal of the data directory tells; asked by `canopee restore` of what it has put together. */
export const eraseAgainData: Command = {
  options: {},
  needs: 0,
  async run(shell) {
    await shell.lock('canopee restore');
    const { progress, stop } = progressOn(shell.progress, shell.words);
    const effects = { now: () => shell.now(), progress };
    shell.out(JSON.stringify(await eraseAgain(shell.layout, effects).finally(stop)));
    return EXIT.done;
  },
};
