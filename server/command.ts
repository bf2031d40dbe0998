import { Command, type CommanderError } from 'commander';
import type { ChildRoom } from './child.ts';
import type { AccountAsked } from './commands/account.ts';
import type { BackupTyped } from './commands/backup.ts';
import type { Asked } from './commands/run.ts';
import type { Words } from './words/words.ts';

/** What the commands do. */
export interface Actions {
  readonly start: () => Promise<void>;
  readonly serve: () => Promise<void>;
  readonly dev: () => Promise<void>;
  /** answers from the published version (`server/commands/`) */
  readonly read: (asked: Asked) => Promise<void>;
  /** looks after accounts (`commands/account.ts`) */
  readonly account: (asked: AccountAsked) => Promise<void>;
  /** makes a backup, or restores one (`commands/backup.ts`) */
  readonly backup: (typed: BackupTyped) => Promise<void>;
  readonly restore: (typed: BackupTyped) => Promise<void>;
  /** hands over to a process of the house */
  readonly handOver: (room: ChildRoom, args: readonly string[]) => Promise<void>;
}

/** A word or an option of a command, as its help shows it. */
export type TypedWord =
  | '<action>'
  | '[fichier]'
  | '<fichier...>'
  | '<chemin...>'
  | '<dossier>'
  | '<scénarios>'
  | '<lot>'
  | '[lot]'
  | '<année>'
  | '<carte>'
  | '<geste>'
  | '<sauvegarde>'
  | '[identifiant]';
export type TypedOption =
  | '--yes'
  | '--json'
  | '--csv'
  | '--year <année>'
  | '--year <aaaa>'
  | '--member <code>'
  | '--dry-run'
  | '--source <nom>'
  | '--from <aaaa-mm>'
  | '--to <aaaa-mm>'
  | '--again'
  | '--watch'
  | '--out <chemin>'
  | '--name <nom>'
  | '--role <rôles>'
  | '--without-codes'
  | '--passphrase-file <chemin>'
  | '--replace'
  | '--erasures <chemin>'
  | '--without-erasures';

interface Typed {
  readonly typed: readonly TypedWord[];
  readonly options: readonly TypedOption[];
}

/** Commands of the ingest process, and what may be typed behind each (`ingest/commands/commands.ts`). */
const INGEST_COMMANDS = {
  checks: { typed: [], options: ['--member <code>', '--csv', '--json'] },
  coverage: { typed: [], options: ['--year <année>', '--member <code>', '--csv', '--json'] },
  close: { typed: ['<année>'], options: ['--yes', '--json'] },
  forget: { typed: ['<carte>'], options: ['--yes', '--json'] },
  ingest: { typed: ['<chemin...>'], options: ['--dry-run', '--yes', '--json'] },
  accept: { typed: ['<fichier...>'], options: ['--json'] },
  batches: { typed: [], options: ['--json'] },
  inbox: { typed: [], options: ['--json'] },
  watch: { typed: [], options: [] },
  undo: { typed: ['<lot>'], options: ['--yes', '--json'] },
  redo: { typed: ['<lot>'], options: ['--yes', '--json'] },
  init: { typed: ['<dossier>'], options: [] },
  harvest: {
    typed: [],
    options: [
      ...(['--source <nom>', '--from <aaaa-mm>', '--to <aaaa-mm>'] as const),
      ...(['--again', '--dry-run', '--watch', '--json'] as const),
    ],
  },
  profile: { typed: ['<action>', '[fichier]'], options: ['--out <chemin>', '--json'] },
  purge: { typed: [], options: ['--dry-run', '--json'] },
  quarantine: { typed: ['[lot]'], options: ['--csv', '--json'] },
  rebuild: { typed: [], options: ['--json'] },
  replay: { typed: ['<lot>'], options: ['--yes', '--json'] },
  settings: { typed: [], options: ['--json'] },
  verify: { typed: [], options: ['--json'] },
} as const satisfies Readonly<Record<string, Typed>>;

/** Commands that answer from the published version, and what may be typed behind each (`commands/commands.ts`). */
const READ_COMMANDS = {
  dissolution: { typed: [], options: ['--json', '--csv'] },
  due: { typed: [], options: ['--year <aaaa>', '--json', '--csv'] },
  reconcile: { typed: [], options: ['--year <aaaa>', '--json', '--csv'] },
  shares: { typed: [], options: ['--year <aaaa>', '--json', '--csv'] },
  simulate: { typed: ['<scénarios>'], options: ['--json', '--csv'] },
} as const satisfies Readonly<Record<string, Typed>>;

/** Commands about people and the whole directory, and what may be typed behind each (`commands/account.ts`, `commands/backup.ts`). */
const OWN_COMMANDS = {
  account: {
    typed: ['<geste>', '[identifiant]'],
    options: [
      ...(['--name <nom>', '--role <rôles>', '--member <code>'] as const),
      ...(['--without-codes', '--yes', '--json'] as const),
    ],
  },
  backup: {
    typed: ['<sauvegarde>'],
    options: ['--passphrase-file <chemin>', '--replace', '--json'],
  },
  restore: {
    typed: ['<sauvegarde>'],
    options: ['--passphrase-file <chemin>', '--erasures <chemin>', '--without-erasures', '--json'],
  },
} as const satisfies Readonly<Record<string, Typed>>;

/** One of them. */
export type OwnCommandName = keyof typeof OWN_COMMANDS;

/** One of them. */
export type ReadCommandName = keyof typeof READ_COMMANDS;

/** One of the ingest process. */
export type IngestCommand = keyof typeof INGEST_COMMANDS;

/** Commands of the ingest process that erase personal data: what they erased goes from the records too (`commands/erasing.ts`). */
const ERASING_COMMANDS = ['purge', 'forget', 'close'] as const;

/** One of them. */
export type ErasingCommand = (typeof ERASING_COMMANDS)[number];

/** Is it one of them? */
export function isErasing(name: string | undefined): name is ErasingCommand {
  return ERASING_COMMANDS.some((one) => one === name);
}

/** The `canopee` command: what may be typed, and what it does. */
export function canopeeCommand(actions: Actions, words: Words, version: string): Command {
  const { command } = words;
  const program = speaking(words, version);
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
  add('demo', command.demo)
    .argument('<dossier>', command.typed['<dossier>'])
    .option('--scale <n>', command.scale)
    .option('--seed <s>', command.seed)
    .action((folder: string, options: Record<string, unknown>) =>
      actions.handOver('data/demo', ['--out', folder, ...given(options)]),
    );
  const addTyped = (
    name: IngestCommand | ReadCommandName | OwnCommandName,
    { typed, options }: Typed,
  ) => {
    const own = add(name, command.about[name]);
    for (const word of typed) own.argument(word, command.typed[word]);
    for (const option of options) own.option(option, command.options[option]);
    return own;
  };
  for (const [name, typed] of entriesOf(INGEST_COMMANDS)) {
    const own = addTyped(name, typed);
    own.action(() => actions.handOver('ingest', [name, ...own.args, ...given(own.opts())]));
  }
  for (const [name, typed] of entriesOf(READ_COMMANDS)) {
    const own = addTyped(name, typed);
    own.action(() => actions.read({ name, words: own.args, options: own.opts() }));
  }
  for (const [name, typed] of entriesOf(OWN_COMMANDS)) {
    const own = addTyped(name, typed);
    own.action(() => actions[name]({ words: own.args, options: own.opts() }));
  }
  return program;
}

/** The command without anything to do, in the language of whoever types it; it ends nothing by itself. */
function speaking({ command }: Words, version: string): Command {
  return new Command('canopee')
    .description(command.description)
    .version(version, '-V, --version', command.version)
    .helpOption('-h, --help', command.help)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => command.titles[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
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

function entriesOf<Name extends string>(commands: Readonly<Record<Name, Typed>>) {
  return Object.entries<Typed>(commands) as [Name, Typed][];
}

function given(options: Record<string, unknown>): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return value === true ? [option] : [option, String(value)];
  });
}
