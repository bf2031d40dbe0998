import { EXIT, IngestError } from '../errors.ts';
import { progressOn } from '../progress.ts';
import { forget, type Forgetting } from '../retention/forget.ts';
import type { Words } from '../words/words.ts';
import { confirmed } from './confirmed.ts';
import type { Command, Given, Shell } from './command.ts';

/** `forget CARD [--yes] [--json]`: erases a person; `-` asks for the card, so that it stands in no history. */
export const forgetReader: Command = {
  options: { yes: 'flag', json: 'flag' },
  needs: 1,
  async run(shell, given) {
    const { layout, words, out } = shell;
    const card = await cardFrom(shell, given);
    await shell.lock('canopee forget');
    const { progress, stop } = progressOn(shell.progress, words);
    const done = await forget(layout, card, {
      now: () => shell.now(),
      progress,
      confirm: ({ erased }) => {
        stop();
        const lines = words.retention.erased(erased);
        return confirmed(shell, given, { lines, question: words.retention.confirmForget });
      },
    }).finally(stop);
    if (given.flag('json')) out(JSON.stringify(done, null, 2));
    else for (const line of print(done, words)) out(line);
    if (done.state === 'forgotten' && done.version) shell.published(done.version.number);
    return done.state === 'not-confirmed' ? EXIT.usage : EXIT.done;
  },
};

async function cardFrom({ words, secret }: Shell, given: Given): Promise<string> {
  const [typed = ''] = given.words;
  const card = (typed === '-' ? await secret(words.retention.whichCard) : typed).trim();
  if (card === '') throw new IngestError({ code: 'no-card' }, EXIT.usage);
  return card;
}

function print({ state, erased, left }: Forgetting, { retention }: Words): string[] {
  const isDone = state === 'forgotten';
  return [
    retention.forget[state],
    ...(isDone ? retention.erased(erased) : []).map((line) => `  ${line}`),
    ...retention.left(left),
    ...(isDone ? [retention.inBackups] : []),
  ];
}
