import { takeLock } from '../../data/directory/lock.ts';
import { EXIT } from '../errors.ts';
import { watchInbox } from '../inbox/watch.ts';
import type { FileOutcome } from '../report.ts';
import { problemText, type Words } from '../words/words.ts';
import type { Command } from './command.ts';

/** `watch`: looks after the inbox until it is stopped. */
export const watch: Command = {
  options: {},
  needs: 0,
  async run(shell) {
    const { layout, words, out, err } = shell;
    const lock = await takeLock(layout.watchLock, 'canopee watch', shell.now());
    try {
      out(words.inbox.watching(layout.inbox));
      await watchInbox(layout, {
        now: () => shell.now(),
        signal: shell.stopped(),
        examined: (file, outcome) => {
          out(examined(file, outcome, words));
          shell.examined();
        },
        published: (version, files) => {
          out(words.inbox.published(files, version));
          shell.published(version);
        },
        stuck: (problem) => err(words.inbox.stuck(problemText(words, problem))),
      });
    } finally {
      lock.release();
    }
    return EXIT.done;
  },
};

function examined(file: string, outcome: FileOutcome, words: Words): string {
  return outcome.state === 'refused'
    ? `${file} — ${words.refusedFile} : ${problemText(words, outcome.problem)}`
    : words.inbox.waits(file);
}
