import { EXIT, IngestError } from '../errors.ts';
import { progressOn } from '../progress.ts';
import { closeYear } from '../retention/close.ts';
import { confirmed } from './confirmed.ts';
import type { Command } from './command.ts';

/** `close YEAR [--yes] [--json]`: closes a year's report; its readers can never be counted again. */
export const close: Command = {
  options: { yes: 'flag', json: 'flag' },
  needs: 1,
  async run(shell, given) {
    const { layout, words, out } = shell;
    const year = yearIn(given.words[0] ?? '');
    await shell.lock('canopee close');
    const { progress, stop } = progressOn(shell.progress, words);
    const closing = await closeYear(layout, year, {
      now: () => shell.now(),
      progress,
      confirm: ({ erased }) => {
        stop();
        const lines = [words.retention.closing(year), ...words.retention.erased(erased)];
        return confirmed(shell, given, { lines, question: words.retention.confirmClose(year) });
      },
    }).finally(stop);
    if (given.flag('json')) out(JSON.stringify(closing, null, 2));
    else out(words.retention.close[closing.state](year));
    if (closing.state === 'closed' && closing.version) shell.published(closing.version.number);
    return closing.state === 'not-confirmed' ? EXIT.usage : EXIT.done;
  },
};

function yearIn(text: string): number {
  if (!/^(19|20)\d\d$/.test(text)) throw new IngestError({ code: 'not-a-year', text }, EXIT.usage);
  return Number(text);
}
