import { EXIT } from '../errors.ts';
import { progressOn } from '../progress.ts';
import { reverse, type Reversal, type Wish } from '../reversal.ts';
import { problemText } from '../words/words.ts';
import type { Command, Given, Shell } from './command.ts';

/** `undo BATCH [--yes] [--json]`: the batch counts no more; its periods fall to whoever brought them before. */
export const undo: Command = reversing('undo');

/** `redo BATCH [--yes] [--json]`: an undone batch counts again, in its old place. */
export const redo: Command = reversing('redo');

function reversing(action: Wish['action']): Command {
  return {
    options: { yes: 'flag', json: 'flag' },
    needs: 1,
    async run(shell, given) {
      await shell.lock(`canopee ${action}`);
      const { progress, stop } = progressOn(shell.progress, shell.words);
      const wish = { action, batch: given.words[0] ?? '' };
      const reversal = await reverse(shell.layout, wish, {
        now: () => shell.now(),
        progress,
        confirm: (preflight) => {
          stop();
          return confirm(shell, given, preflight);
        },
      }).finally(stop);
      tell(shell, given, reversal);
      if (reversal.state === 'not-confirmed') return EXIT.usage;
      if (reversal.version) shell.published(reversal.version.number);
      return EXIT.done;
    },
  };
}

async function confirm(shell: Shell, given: Given, preflight: Reversal): Promise<boolean> {
  const { words } = shell;
  if (!given.flag('json')) for (const line of changesOf(preflight, shell)) shell.out(line);
  if (given.flag('yes')) return true;
  const answer = await shell.ask(words.ledger.confirmReversal);
  if (answer === undefined) shell.err(problemText(words, { code: 'confirmation-needed' }));
  return answer ?? false;
}

function changesOf(reversal: Reversal, { words: { ledger } }: Shell): string[] {
  const passes = reversal.changes.map(ledger.passes);
  return [
    ledger.reversal(reversal),
    ...(passes.length > 0 ? passes : [ledger.nothingPasses]).map((line) => `  ${line}`),
  ];
}

function tell({ words, out }: Shell, given: Given, reversal: Reversal): void {
  if (given.flag('json')) return out(JSON.stringify(reversal, null, 2));
  if (reversal.state !== 'published') return out(words.state[reversal.state]);
  out(words.ledger.reversed[reversal.action]);
  if (reversal.version) out(words.version(reversal.version.number, reversal.version.checksum));
}
