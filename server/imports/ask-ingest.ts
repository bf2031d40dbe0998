import type { House } from '../house.ts';
import type { Words } from '../words/words.ts';

const LONGEST = 2 ** 17;

/** What the ingest process answered, or why it did not, in words. */
export type Told<Answer> =
  { readonly answer: Answer } | { readonly trouble: string; readonly code: number };

/** Asks the ingest process something that it answers with JSON; an answer counts whatever the process ends with. */
export async function askIngest<Answer>(
  { config: { ingest, log }, words }: House,
  args: readonly string[],
  isAnswer: (code: number) => boolean = (code) => code === 0,
): Promise<Told<Answer>> {
  if (!ingest) return { trouble: words.imports.noIngest, code: -1 };
  if (!args.every(isArgument)) return { trouble: words.imports.notAsked, code: -1 };
  const { code, out, err } = await ingest(args);
  const answer = isAnswer(code) ? (parsed(out) as Answer | undefined) : undefined;
  if (answer !== undefined) return { answer };
  if (err.trim() === '') log(`ingest ${args[0] ?? ''}: ${code}`);
  return { trouble: reasonOf(err, words), code };
}

/** Does the system hand it to a process: without NUL, and within what Linux takes for one argument? */
function isArgument(text: string): boolean {
  return !text.includes('\0') && Buffer.byteLength(text) < LONGEST;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function reasonOf(err: string, { imports }: Words): string {
  return err.trim() || imports.failed;
}
