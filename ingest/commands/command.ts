import type { Layout } from '../../data/directory/layout.ts';
import type { ProgressTo } from '../progress.ts';
import type { Words } from '../words/words.ts';

/** What the ingest process can be asked to do. */
export interface Command {
  /** its options: a mere flag, or one with a value */
  readonly options: Readonly<Record<string, 'flag' | 'value'>>;
  /** words it needs behind its name, at least */
  readonly needs: number;
  /** @returns the exit code (`errors.ts`) */
  run(shell: Shell, given: Given): Promise<number>;
}

/** What was typed behind the command's name. */
export interface Given {
  readonly words: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
}

/** The world as a command sees it, handed in by `main.ts`. */
export interface Shell {
  /** the data directory */
  readonly layout: Layout;
  readonly words: Words;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** writes a line of the answer */
  readonly out: (line: string) => void;
  /** writes a line beside the answer */
  readonly err: (line: string) => void;
  /** asks on the terminal; undefined when there is none */
  readonly ask: (question: string) => Promise<boolean | undefined>;
  /** asks for something nobody must see: without an echo on the terminal, else the first line of the input */
  readonly secret: (question: string) => Promise<string>;
  /** where progress is shown */
  readonly progress: ProgressTo;
  /** holds the data directory for this process alone until it ends; throws LockedError when another one has it */
  readonly lock: (command: string) => Promise<void>;
  /** from the first call on, a signal to stop no longer ends the process: it aborts this */
  readonly stopped: () => AbortSignal;
  /** tells the server that started this process which version is served now */
  readonly published: (version: number) => void;
  /** tells it that a file of the inbox was looked at */
  readonly examined: () => void;
}
