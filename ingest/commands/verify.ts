import { examine } from '../check/examine.ts';
import { EXIT } from '../errors.ts';
import type { Command } from './command.ts';

/** `verify [--json]`: do ledger, lake and served version agree? Exit code 1 when they do not. */
export const verifyAll: Command = {
  options: { json: 'flag' },
  needs: 0,
  async run({ layout, words, out }, given) {
    const examination = await examine(layout);
    const { findings } = examination;
    if (given.flag('json')) out(JSON.stringify(examination, null, 2));
    else {
      out(words.check.examined(examination));
      for (const finding of findings) out(words.check.finding(finding));
    }
    return findings.length === 0 ? EXIT.done : EXIT.refused;
  },
};
