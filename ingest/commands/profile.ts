import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EXIT, IngestError } from '../errors.ts';
import { Places } from '../places.ts';
import { namesIn } from '../profile/names.ts';
import { preview } from '../profile/preview.ts';
import { printPreview, printProposal } from '../profile/print.ts';
import { propose } from '../profile/propose.ts';
import { profileJsonSchema } from '../profile/schema.ts';
import { readSettings } from '../settings/read.ts';
import { openReceived } from '../sources/open.ts';
import type { Command, Given, Shell } from './command.ts';
import { mapDropped } from './map-dropped.ts';

/** What may be asked of profiles. */
const ACTIONS: Readonly<Record<string, (shell: Shell, given: Given) => Promise<number>>> = {
  new: proposeProfile,
  test: testProfile,
  schema: showSchema,
  map: mapDropped,
};

/**
 * `profile new FILE [--out PATH] | profile test FILE [--json] | profile schema`: helps to write a mapping profile.
 * `profile map FILE [--choices JSON] [--write]`: for the page that does it with somebody.
 */
export const profile: Command = {
  options: { json: 'flag', out: 'value', choices: 'value', write: 'flag' },
  needs: 1,
  run(shell, given) {
    const [name = '', file] = given.words;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action && (file !== undefined || name === 'schema')) return action(shell, given);
    shell.err(shell.words.profile.usage);
    return Promise.resolve(EXIT.usage);
  },
};

async function proposeProfile({ layout, words, out }: Shell, given: Given): Promise<number> {
  const path = given.words[1] ?? '';
  const settings = await readSettings(layout.settings);
  const scratch = await mkdtemp(join(tmpdir(), 'canopee-'));
  try {
    const name = basename(path);
    const opened = await openReceived({ path, name, scratch: join(scratch, 'copy') }).catch(
      missing(path),
    );
    if (opened.form === 'json') throw new IngestError({ code: 'no-table' });
    const text = printProposal(
      propose(opened, namesIn(settings, new Places(settings))),
      name,
      words,
    );
    const to = given.value('out');
    if (to === undefined) out(text);
    else {
      await writeFile(to, `${text}\n`, { flag: 'wx' }).catch(occupied(to));
      out(words.profile.written(to));
    }
    return EXIT.done;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function testProfile(shell: Shell, given: Given): Promise<number> {
  const path = given.words[1] ?? '';
  const settings = await readSettings(shell.layout.settings);
  const seen = await preview(path, settings, shell.now()).catch(missing(path));
  if (given.flag('json')) shell.out(JSON.stringify(seen, null, 2));
  else for (const line of printPreview(seen, shell.words)) shell.out(line);
  return seen.counts.accepted > 0 ? EXIT.done : EXIT.refused;
}

function showSchema({ words, out }: Shell): Promise<number> {
  out(JSON.stringify(profileJsonSchema(words), null, 2));
  return Promise.resolve(EXIT.done);
}

function missing(path: string): (error: unknown) => never {
  return (error) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing ? new IngestError({ code: 'no-such-path', path }, EXIT.usage, error) : error;
  };
}

function occupied(path: string): (error: unknown) => never {
  return (error) => {
    throw new IngestError({ code: 'cannot-write', path }, EXIT.usage, error);
  };
}
