import { problemText } from '../words/words.ts';
import type { Given, Shell } from './command.ts';

/** What is about to happen, and the question whether it shall. */
export interface Asked {
  readonly lines: readonly string[];
  readonly question: string;
}

/** Was it said by `--yes`, or is it now, at the terminal? Where there is none the answer is no, and how to say yes. */
export async function confirmed(
  shell: Shell,
  given: Given,
  { lines, question }: Asked,
): Promise<boolean> {
  if (given.flag('yes')) return true;
  if (!given.flag('json')) for (const line of lines) shell.out(line);
  const answer = await shell.ask(question);
  if (answer === undefined) shell.err(problemText(shell.words, { code: 'confirmation-needed' }));
  return answer ?? false;
}
