import { z } from 'zod';
import type { Frame } from '../../data/model/frame.ts';
import { pathOf } from '../../data/model/pages.ts';
import type { SavedView, SavedViews } from '../../data/model/saved-view.ts';
import { checkFields, refusal, typedText } from '../forms.ts';
import type { House } from '../house.ts';
import { ownAddress } from '../own-address.ts';
import type { KeptRow } from '../records/records.ts';
import type { Fields, Outcome, PlainPage } from './server-page.ts';

const LONGEST_NAME = 80;

/** “Vues enregistrées”: states of pages under a name, for everybody of the group. */
export const viewsPage: PlainPage<SavedViews> = {
  needs: 'nothing',
  right: 'aggregates',
  changes: 'aggregates',
  read: async ({ records }, { at }) => {
    const rows = await records.read('saved-views');
    const offered = ownAddress(at.own.adresse ?? '');
    return { views: rows.map(savedView), offered };
  },
  actions: { save, rename, remove },
};

async function save(fields: Fields, asked: Frame, house: House): Promise<Outcome> {
  const { words, records, state } = house;
  const schema = z.object({
    name: typedText(z, words, LONGEST_NAME),
    author: typedText(z, words, LONGEST_NAME),
    address: z
      .string(words.forms.required)
      .refine((text) => ownAddress(text) !== null, words.forms.notAnAddress),
  });
  const checked = checkFields('save', fields, schema);
  if ('refused' in checked) return checked;
  const savedAt = state.now().toISOString();
  const kept = await records.change('save-view', { ...checked.values, saved_at: savedAt });
  return kept === 0 ? nameTaken('save', fields, house) : back(asked);
}

async function rename(fields: Fields, asked: Frame, house: House): Promise<Outcome> {
  const { words, records } = house;
  const schema = z.object({ number, name: typedText(z, words, LONGEST_NAME) });
  const checked = checkFields('rename', fields, schema);
  if ('refused' in checked) return checked;
  const kept = await records.change('rename-view', checked.values);
  return kept === 0 ? nameTaken('rename', fields, house) : back(asked);
}

async function remove(fields: Fields, asked: Frame, { records }: House): Promise<Outcome> {
  const checked = checkFields('remove', fields, z.object({ number }));
  if ('refused' in checked) return checked;
  await records.change('remove-view', checked.values);
  return back(asked);
}

const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

function nameTaken(task: string, fields: Fields, { words }: House): Outcome {
  return refusal(task, fields, { status: 409, faults: { name: words.forms.nameTaken } });
}

function back({ at: { page, subject } }: Frame): Outcome {
  return { location: `${pathOf({ page, subject })}#vues` };
}

function savedView({ number: at, name, address, author, saved_at: savedAt }: KeptRow): SavedView {
  return {
    ...{ number: Number(at), name: String(name), address: String(address) },
    ...{ author: String(author), savedAt: String(savedAt) },
  };
}
