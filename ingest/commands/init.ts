import { resolve } from 'node:path';
import { layoutOf } from '../../data/directory/layout.ts';
import { EXIT } from '../errors.ts';
import { initialise } from '../init.ts';
import type { Command } from './command.ts';

/** `init DIR`: starts an empty, real data directory. */
export const init: Command = {
  options: {},
  needs: 1,
  async run({ words, out }, given) {
    const layout = layoutOf(resolve(given.words[0] ?? ''));
    await initialise(layout);
    out(words.initialised(layout.root));
    return EXIT.done;
  },
};
