import { Command, type CommanderError } from 'commander';
import type { Words } from './words/words.ts';

/** What the commands do. */
export interface Actions {
  readonly start: () => Promise<void>;
  readonly serve: () => Promise<void>;
  readonly dev: () => Promise<void>;
  /** hands over to a process of the house */
  readonly handOver: (file: string, args: readonly string[]) => Promise<void>;
}

/** The `canopee` command: what may be typed, and what it does. */
export function canopeeCommand(actions: Actions, words: Words, version: string): Command {
  const { command } = words;
  const program = new Command('canopee')
    .description(command.description)
    .version(version, '-V, --version', command.version)
    .helpOption('-h, --help', command.help)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => command.titles[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  const add = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .helpOption('-h, --help', command.help)
      .copyInheritedSettings(program);

  program.action(actions.start);
  add('start', command.start).action(actions.start);
  add('serve', command.serve).action(actions.serve);
  add('dev', command.dev).action(actions.dev);
  add('ingest', command.ingest)
    .argument('<chemin...>', command.paths)
    .option('--yes', command.yes)
    .option('--json', command.json)
    .action((paths: string[], options: Record<string, unknown>) =>
      actions.handOver('ingest/main.ts', ['ingest', ...paths, ...given(options)]),
    );
  add('demo', command.demo)
    .argument('<dossier>', command.folder)
    .option('--scale <n>', command.scale)
    .option('--seed <s>', command.seed)
    .action((folder: string, options: Record<string, unknown>) =>
      actions.handOver('data/demo/main.ts', ['--out', folder, ...given(options)]),
    );
  add('init', command.init)
    .argument('<dossier>', command.folder)
    .action((folder: string) => actions.handOver('ingest/main.ts', ['init', folder]));
  return program;
}

/** What to say to somebody who typed something else; null when he was only answered (help, version). */
export function usageFault(
  error: CommanderError,
  argv: readonly string[],
  { command }: Words,
): string | null {
  if (error.exitCode === 0) return null;
  const [, name = argv.at(-1) ?? ''] = /'([^']*)'/.exec(error.message) ?? [];
  return command.notUnderstood(command.faults[error.code]?.(name) ?? error.message);
}

function given(options: Record<string, unknown>): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [`--${name}`, String(value)],
  );
}
