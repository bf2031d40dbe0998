import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Language, Words } from '../words/words.ts';

/** A command that answers from the published version and changes nothing. */
export interface ReadCommand {
  /** @returns the exit code: 0, or 1 when what was asked has a flaw the answer tells */
  run(shell: ReadShell, given: ReadGiven): Promise<number>;
}

/** What was typed behind the command's name. */
export interface ReadGiven {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
}

/** What such a command is handed. */
export interface ReadShell {
  readonly view: UsageView;
  readonly words: Words;
  readonly language: Language;
  readonly asker: Asker;
  /** writes a line of the answer */
  readonly out: (line: string) => void;
}
