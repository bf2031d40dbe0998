import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { DEFAULT_CLOCKS, type Clocks, type Contacts, type Notices } from '../data/model/notices.ts';

const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim() || null)
  .nullable()
  .catch(null)
  .default(null);

const contactsSchema = z
  .object({ publisher: text, accessibility: text, privacy: text })
  .catch({ publisher: null, accessibility: null, privacy: null });

const days = z.int().min(1);

const clocksSchema = z.object({
  retention: z.boolean().default(DEFAULT_CLOCKS.retention),
  events: days.default(DEFAULT_CLOCKS.events),
  originals: days.default(DEFAULT_CLOCKS.originals),
  enrolments: days.default(DEFAULT_CLOCKS.enrolments),
  backups: days.default(DEFAULT_CLOCKS.backups),
});

/** Reads what the notices say of this installation from its settings folder, as it is now. */
export async function readNotices(folder: string): Promise<Notices> {
  return { contacts: await readContacts(folder), clocks: await readClocks(folder) };
}

async function readContacts(folder: string): Promise<Contacts> {
  return contactsSchema.parse(await readYaml(join(folder, 'contact.yaml')));
}

/** A fault of the file is explained by whoever imports; here it only keeps the clocks from being told. */
async function readClocks(folder: string): Promise<Clocks | null> {
  return clocksSchema.safeParse(await readYaml(join(folder, 'privacy.yaml'))).data ?? null;
}

/** An empty file and none are the same: nothing is said. */
async function readYaml(path: string): Promise<unknown> {
  const content = await readFile(path, 'utf8').catch(() => '');
  const document = parseDocument(content);
  return document.errors.length > 0 ? undefined : (document.toJS() ?? {});
}
