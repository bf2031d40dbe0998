import { z } from 'zod';
import type { Choice, Frame } from '../../data/model/frame.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import { monthOfDay } from '../../data/model/period.ts';
import type { RemarksPage } from '../../data/model/remark.ts';
import { checkFields, chosenFrom, typedMonth, typedText } from '../forms.ts';
import type { House } from '../house.ts';
import { readRemarks } from '../overview/remarks.ts';
import type { Fields, Outcome, PlainPage } from './server-page.ts';

const LONGEST_TEXT = 200;
const LONGEST_NAME = 80;

/** “Annotations”: what people know about a month, for the timelines. */
export const annotationsPage: PlainPage<RemarksPage> = {
  needs: 'nothing',
  right: 'aggregates',
  changes: 'coordinate',
  read: async ({ records }, { at: { own } }) => {
    const { mois: month = '', membre: member = '', ressource: resource = '' } = own;
    return { remarks: await readRemarks(records), offered: { month, member, resource } };
  },
  actions: { write, 'take-back': takeBack },
};

async function write(fields: Fields, { choices }: Frame, house: House): Promise<Outcome> {
  const { words, records, state } = house;
  const today = monthOfDay(parisDay(state.now()));
  const schema = z.object({
    month: typedMonth(z, words).refine((month) => month <= today, words.forms.monthToCome),
    text: typedText(z, words, LONGEST_TEXT),
    member: chosenFrom(z, words, valuesOf(choices.members)),
    resource: chosenFrom(z, words, valuesOf(choices.resources)),
    author: typedText(z, words, LONGEST_NAME),
  });
  const checked = checkFields('write', fields, schema);
  if ('refused' in checked) return checked;
  const written = { ...checked.values, written_at: state.now().toISOString() };
  await records.change('write-remark', written);
  return BACK;
}

async function takeBack(fields: Fields, _: Frame, { records, state }: House): Promise<Outcome> {
  const number = z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number);
  const checked = checkFields('take-back', fields, z.object({ number }));
  if ('refused' in checked) return checked;
  const removed = { ...checked.values, removed_at: state.now().toISOString() };
  await records.change('take-back-remark', removed);
  return BACK;
}

const BACK: Outcome = { location: '/annotations#annotations' };

function valuesOf(choices: readonly Choice[]): string[] {
  return choices.map(({ value }) => value);
}
