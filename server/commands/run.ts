import type { Layout } from '../../data/directory/layout.ts';
import type { ReadCommandName } from '../command.ts';
import { WHOLE_HOUSE } from '../access/visitor.ts';
import type { Config } from '../config.ts';
import {
  BadRequest,
  CommandError,
  NoSuchYear,
  NoVersionError,
  OutdatedVersion,
} from '../errors.ts';
import { problemOf } from '../problem.ts';
import { openStore } from '../store/duckdb.ts';
import { wordsIn } from '../words/words.ts';
import type { ReadGiven } from './command.ts';
import { READ_COMMANDS } from './commands.ts';

/** A command and what was typed behind its name. */
export interface Asked extends ReadGiven {
  readonly name: ReadCommandName;
}

/**
 * Runs a command on the published version; a server on the same data directory is not disturbed.
 *
 * @returns its exit code
 * @throws CommandError in words when nothing is published, or what was typed cannot be understood
 */
export async function runRead(
  { language }: Pick<Config, 'language'>,
  layout: Layout,
  { name, ...given }: Asked,
  out: (line: string) => void,
): Promise<number> {
  const words = wordsIn(language);
  let closed: string | undefined;
  const store = await openStore(layout, {
    swapped: () => undefined,
    failed: (number, error) =>
      void (closed =
        error instanceof OutdatedVersion
          ? words.running.outdated(number)
          : words.running.swapFailed(number, String(error))),
  });
  try {
    return await store.read((view) =>
      READ_COMMANDS[name].run({ view, words, language, asker: WHOLE_HOUSE, out }, given),
    );
  } catch (error) {
    if (closed !== undefined) throw new CommandError(closed, 4);
    const isTheirs = [BadRequest, NoSuchYear, NoVersionError].some((kind) => error instanceof kind);
    throw isTheirs ? new CommandError(problemOf(error, words).detail, 2) : error;
  } finally {
    await store.close();
  }
}
