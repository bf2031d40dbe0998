import { EXIT } from '../errors.ts';
import type { InboxLine } from '../inbox/inbox-line.ts';
import { inboxLines } from '../inbox/inbox.ts';
import { printFile } from '../print.ts';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';

/** `inbox [--json]`: the files of the inbox, and what those that wait would change. */
export const inbox: Command = {
  options: { json: 'flag' },
  needs: 0,
  async run({ layout, words, out }, given) {
    const lines = await inboxLines(layout);
    if (given.flag('json')) out(JSON.stringify(lines, null, 2));
    else for (const text of print(lines, words)) out(text);
    return EXIT.done;
  },
};

function print(lines: readonly InboxLine[], words: Words): string[] {
  const open = lines.filter(({ state }) => state !== 'taken');
  return [
    ...open.flatMap(({ file, state, outcome }) => [
      `${file} — ${words.inbox.state[state]}`,
      ...(outcome ? printFile(outcome, true, words).slice(state === 'undone' ? 1 : 0) : []),
    ]),
    words.inbox.summary(lines.length, open.length),
    ...(open.some(({ state }) => state === 'waiting') ? [words.inbox.acceptHint] : []),
  ];
}
