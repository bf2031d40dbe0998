import { EXIT } from '../errors.ts';
import { droppedFiles, type Dropped } from '../inbox/dropped.ts';
import type { InboxLine } from '../inbox/inbox-line.ts';
import { inboxLines } from '../inbox/inbox.ts';
import { recordOf } from '../inbox/preflight-record.ts';
import { settingsPrint } from '../inbox/settings-print.ts';
import { takeIn } from '../inbox/take-in.ts';
import { toldLine } from '../inbox/told.ts';
import { printFile } from '../print.ts';
import type { Words } from '../words/words.ts';
import type { Command, Shell } from './command.ts';

/**
 * `inbox [--json | --told]`: the files of the inbox, and what those that wait would change; `--told`: in words, as JSON.
 * `inbox --read [FILE…]`: preflights first those nobody has looked at, as the watch does.
 */
export const inbox: Command = {
  options: { json: 'flag', told: 'flag', read: 'flag' },
  needs: 0,
  async run(shell, given) {
    const { layout, words, out } = shell;
    if (given.flag('read')) await readFresh(shell, given.words);
    const lines = await inboxLines(layout);
    if (given.flag('told')) out(JSON.stringify(lines.map((line) => toldLine(line, words))));
    else if (given.flag('json')) out(JSON.stringify(lines, null, 2));
    else for (const text of print(lines, words)) out(text);
    return EXIT.done;
  },
};

async function readFresh(shell: Shell, names: readonly string[]): Promise<void> {
  const { layout } = shell;
  await shell.lock('canopee inbox');
  const settings = await settingsPrint(layout);
  const settled = await droppedFiles(layout);
  const asked = settled.filter(({ file }) => names.length === 0 || names.includes(file));
  const fresh: Dropped[] = [];
  for (const file of asked)
    if ((await recordOf(layout, file))?.settings !== settings) fresh.push(file);
  if (fresh.length === 0) return;
  await takeIn(
    layout,
    { fresh, settled, settings },
    {
      now: () => shell.now(),
      examined: () => shell.examined(),
      published: (version) => shell.published(version),
    },
  );
}

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
