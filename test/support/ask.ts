import type { Layout } from '../../data/directory/layout.ts';
import { runRead, type Asked } from '../../server/commands/run.ts';
import type { Language } from '../../server/words/words.ts';
import { plainSpaces } from './plain-spaces.ts';

/** What a reading command said: its exit code, its text and the lines of it, columns two blanks apart. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly lines: readonly string[];
}

/** Asks a published version by command, in this process. */
export async function ask(
  layout: Layout,
  name: Asked['name'],
  options: Asked['options'] = {},
  language: Language = 'fr',
): Promise<Said> {
  const out: string[] = [];
  const config = { language } as const;
  const code = await runRead(config, layout, { name, words: [], options }, (line) =>
    out.push(line),
  );
  const text = plainSpaces(out.join('\n'));
  return { code, out: text, lines: text.split('\n').map((line) => line.replace(/ {2,}/g, '  ')) };
}
