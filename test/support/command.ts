import type { Layout } from '../../data/directory/layout.ts';
import type { Shell } from '../../ingest/commands/command.ts';
import { COMMANDS } from '../../ingest/commands/commands.ts';
import { givenTo } from '../../ingest/commands/given.ts';
import { fr } from '../../ingest/words/fr.ts';

/** What a command answered. */
export interface Answered {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the ingest process inside this one, on 22 November 2026 and away from any terminal. */
export async function command(
  layout: Layout,
  [name = '', ...args]: readonly string[],
  world: Partial<Shell> = {},
): Promise<Answered> {
  const told = { out: '', err: '' };
  const shell: Shell = {
    layout,
    words: fr,
    env: {},
    now: () => new Date('2026-11-22T12:00:00Z'),
    out: (line) => void (told.out += `${line}\n`),
    err: (line) => void (told.err += `${line}\n`),
    ask: () => Promise.resolve(undefined),
    secret: () => Promise.resolve(''),
    progress: Object.assign(Object.create(process.stderr) as NodeJS.WriteStream, {
      isTTY: false,
      write: () => true,
    }),
    lock: () => Promise.resolve(),
    stopped: () => new AbortController().signal,
    published: () => undefined,
    examined: () => undefined,
    ...world,
  };
  const found = COMMANDS[name];
  const given = found && givenTo(found, args);
  if (!found || !given) throw new Error(`no such command: ${name} ${args.join(' ')}`);
  return { code: await found.run(shell, given), ...told };
}
