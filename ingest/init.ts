import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../data/directory/durable.ts';
import type { Layout } from '../data/directory/layout.ts';
import { EXIT, IngestError } from './errors.ts';

/** Files of `data/reference/template` and where they go in the settings folder. */
const TEMPLATES = [
  'agreement.yaml',
  'catalogue.yaml',
  'privacy.yaml',
  'contact.yaml',
  'harvest.yaml.txt',
  'profiles/exemple.yaml.txt',
  'profiles/tableau.yaml.txt',
  'profiles/journal.yaml.txt',
  'profiles/factures.yaml.txt',
  'profiles/koha.yaml.txt',
  'profiles/syracuse.yaml.txt',
] as const;

/** Is there an agreement already? */
export async function hasSettings(layout: Layout): Promise<boolean> {
  return access(join(layout.settings, 'agreement.yaml')).then(
    () => true,
    () => false,
  );
}

/**
 * Starts an empty, real data directory: the agreement and catalogue to fill in, no demonstration.
 *
 * @throws IngestError when there are settings already: nothing is overwritten
 */
export async function initialise(layout: Layout): Promise<void> {
  if (await hasSettings(layout))
    throw new IngestError({ code: 'not-empty', path: layout.root }, EXIT.usage);
  for (const name of TEMPLATES) {
    const template = new URL(`../data/reference/template/${name}`, import.meta.url);
    await writeDurably(join(layout.settings, name), await readFile(template));
  }
  await mkdir(layout.inbox, { recursive: true });
}
