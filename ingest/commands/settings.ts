import { EXIT } from '../errors.ts';
import { survey } from '../settings/survey.ts';
import { problemText } from '../words/words.ts';
import type { Command } from './command.ts';

/** `settings [--json]`: the files of the settings folder, each with what is wrong in it; exit code of a refusal when one has a fault. */
export const settings: Command = {
  options: { json: 'flag' },
  needs: 0,
  async run({ layout, words, env, out }, given) {
    const say = (problem: Parameters<typeof problemText>[1]) => problemText(words, problem);
    const found = await survey(layout, { env, say });
    if (given.flag('json')) out(JSON.stringify(found, null, 2));
    else
      for (const { file, state, fault } of found.files)
        out(`${file} — ${words.settingState[state]}${fault === null ? '' : `\n  ${fault}`}`);
    return found.files.some(({ state }) => state === 'faulty') ? EXIT.refused : EXIT.done;
  },
};
