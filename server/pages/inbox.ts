import { z } from 'zod';
import type { Frame } from '../../data/model/frame.ts';
import type { InboxPage } from '../../data/model/imports/inbox-page.ts';
import { checkFields, refusal } from '../forms.ts';
import type { House } from '../house.ts';
import { LOCKED } from '../ingest-desk.ts';
import { askIngest } from '../imports/ask-ingest.ts';
import { inboxContent } from '../imports/inbox-page.ts';
import { examined, INBOX, takeDrop } from '../imports/take-drop.ts';
import type { Fields, Outcome, PlainPage } from './server-page.ts';

/** “Fichiers en attente”: the inbox, and what its files would change. */
export const inboxPage: PlainPage<InboxPage> = {
  needs: 'nothing',
  read: inboxContent,
  actions: { accept, remove, restore, look },
  takesFiles: (request, _, house) => takeDrop(request, house),
};

const ofFile = z.object({ task: z.string(), file: z.string().min(1) });

/** What `accept` answers, as far as the page needs it. */
interface Accepted {
  readonly files: readonly { readonly state: string; readonly batch?: string }[];
}

async function accept(fields: Fields, _: Frame, house: House): Promise<Outcome> {
  const checked = checkFields('accept', fields, ofFile);
  if ('refused' in checked) return checked;
  const { file } = checked.values;
  const told = await askIngest<Accepted>(
    house,
    ['accept', '--json', '--', file],
    (code) => code < 2,
  );
  if ('trouble' in told)
    return refusal('accept', fields, {
      status: told.code === LOCKED ? 503 : 409,
      message: told.trouble,
    });
  return { location: `${INBOX}#attente` };
}

async function remove(fields: Fields, _: Frame, { config, words }: House): Promise<Outcome> {
  const checked = checkFields('remove', fields, ofFile);
  if ('refused' in checked) return checked;
  const { file } = checked.values;
  if (await config.inbox?.remove(file)) return { location: `${INBOX}#retires` };
  return refusal('remove', fields, { status: 409, message: words.imports.gone(file) });
}

async function restore(fields: Fields, _: Frame, house: House): Promise<Outcome> {
  const { config, words } = house;
  const checked = checkFields('restore', fields, ofFile);
  if ('refused' in checked) return checked;
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
