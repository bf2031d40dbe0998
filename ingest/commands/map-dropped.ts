import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { createDurably } from '../../data/directory/durable.ts';
import type { Mapping } from '../../data/model/imports/mapping.ts';
import { EXIT } from '../errors.ts';
import { droppedFile } from '../inbox/dropped.ts';
import { readManifest } from '../manifest.ts';
import { mapUnknown } from '../profile/mapping/map-unknown.ts';
import { settingsOf } from '../settings/settings-of.ts';
import type { Given, Shell } from './command.ts';

const choices = z.record(z.string(), z.string());

/**
 * Shows a file of the inbox that nobody knows, what is chosen of it or guessed, and what would be read by that, as JSON;
 * `--write` keeps the profile for good, unless something is missing or there is one of its name.
 */
export async function mapDropped(shell: Shell, given: Given): Promise<number> {
  if (given.flag('write')) await shell.lock('canopee profile map');
  const mapping = await mappingOf(shell, given);
  const answer = given.flag('write') ? await written(mapping, shell) : mapping;
  shell.out(JSON.stringify(answer));
  return EXIT.done;
}

async function mappingOf({ layout, words, now }: Shell, given: Given): Promise<Mapping> {
  const { path, file } = await droppedFile(layout, given.words[1] ?? '');
  const settings = await settingsOf(layout, await readManifest(layout.manifest));
  const scratch = await mkdtemp(join(tmpdir(), 'canopee-'));
  const chosen = choices.parse(JSON.parse(given.value('choices') ?? '{}'));
  try {
    const unknown = { path, name: basename(file), scratch: join(scratch, 'copy'), settings, words };
    return { ...(await mapUnknown({ ...unknown, now: now() }, chosen)), file };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function written(mapping: Mapping, { layout, words }: Shell): Promise<Mapping> {
  const { yaml, faults, preview } = mapping;
  if (preview === null || Object.keys(faults).length > 0) return mapping;
  const { source = '' } = mapping.choices;
  const isNew = await createDurably(join(layout.settings, 'profiles', `${source}.yaml`), yaml);
  if (isNew) return { ...mapping, saved: source };
  return { ...mapping, faults: { source: words.mapping.fault({ code: 'taken' }) } };
}
