import { z } from 'zod';
import type { Frame } from '../../data/model/frame.ts';
import type { InboxPage } from '../../data/model/imports/inbox-page.ts';
import { membersFor, type Visitor } from '../access/visitor.ts';
import { NotAllowed } from '../errors.ts';
import { checkFields, refusal } from '../forms.ts';
import type { House } from '../house.ts';
import { askImport } from '../imports/ask-import.ts';
import { batchAddress } from '../imports/batch-address.ts';
import { inboxContent } from '../imports/inbox-page.ts';
import { requireFile } from '../imports/own-files.ts';
import { examined, INBOX, takeDrop } from '../imports/take-drop.ts';
import type { Fields, Outcome, PlainPage } from './server-page.ts';

/** “Fichiers en attente”: the inbox, and what its files would change. */
export const inboxPage: PlainPage<InboxPage> = {
  needs: 'nothing',
  right: 'imports',
  changes: 'imports',
  read: inboxContent,
  actions: { accept, remove, restore, look },
  takesFiles: (request, _, house) => takeDrop(request, house),
};

const ofFile = z.object({ task: z.string(), file: z.string().min(1) });

async function accept(fields: Fields, _: Frame, house: House, visitor: Visitor): Promise<Outcome> {
  const checked = checkFields('accept', fields, ofFile);
  if ('refused' in checked) return checked;
  const { file } = checked.values;
  await requireFile(house, file, visitor);
  const taken = await askImport(house, ['accept', '--told', '--', file]);
  if ('trouble' in taken)
    return refusal('accept', fields, { status: taken.status, message: taken.trouble });
  return { location: batchAddress(taken.batch ?? '') };
}

async function remove(fields: Fields, _: Frame, house: House, visitor: Visitor): Promise<Outcome> {
  const { config, words } = house;
  const checked = checkFields('remove', fields, ofFile);
  if ('refused' in checked) return checked;
  const { file } = checked.values;
  await requireFile(house, file, visitor);
  if (await config.inbox?.remove(file)) return { location: `${INBOX}#retires` };
  return refusal('remove', fields, { status: 409, message: words.imports.gone(file) });
}

async function restore(fields: Fields, _: Frame, house: House, visitor: Visitor): Promise<Outcome> {
  const { config, words } = house;
  const checked = checkFields('restore', fields, ofFile);
  if ('refused' in checked) return checked;
  if (membersFor(visitor, 'imports') !== 'all') throw new NotAllowed('imports');
  const { file } = checked.values;
  const name = await config.inbox?.restore(file);
  if (name == null)
    return refusal('restore', fields, { status: 409, message: words.imports.gone(file) });
  await examined([name], house);
  return { location: `${INBOX}#attente` };
}

/** Somebody cannot wait for the watch, or there is none. */
async function look(_fields: Fields, _: Frame, house: House): Promise<Outcome> {
  await examined([], house);
  return { location: `${INBOX}#attente` };
}
