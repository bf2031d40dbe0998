import { z } from 'zod';
import { matchingKey } from '../../data/model/commune.ts';
import { nearest } from '../../data/model/nearest.ts';
import type { Commune } from '../../data/model/query/place-slots.ts';
import type { Setting } from '../../data/model/reading.ts';
import { chosenFrom, typedText } from '../forms.ts';
import type { Words } from '../words/words.ts';
import type { EnteredRecord } from './entry-file.ts';
import { count, day, optionalText } from './fields.ts';

const KINDS = ['médiation', 'formation', 'promotion'] as const;

/** An action of mediation, training or promotion as it is typed; participants are heads counted. */
export function actionSchema(
  words: Words,
  { resources }: Setting,
  communes: readonly Commune[],
  today: string,
) {
  const { forms } = words;
  const byKey = new Map(communes.map(({ code, name }) => [matchingKey(name), { code, name }]));
  const names = [...byKey.values()].map(({ name }) => name);
  return z
    .object({
      date: day(words, true).refine((text) => text <= today, forms.dayToCome),
      kind: z.enum(KINDS, forms.notOffered),
      label: typedText(z, words, 120),
      commune: optionalText(words, 80).refine(
        (text) => text === '' || byKey.has(matchingKey(text)),
        { error: ({ input }) => forms.unknownCommune(nearest(String(input), names)) },
      ),
      resource: chosenFrom(
        z,
        words,
        resources.map(({ id }) => id),
      ),
      participants: count(words),
      author: typedText(z, words, 80),
    })
    .transform(({ author, commune, ...typed }) => {
      const place = byKey.get(matchingKey(commune));
      return { author, record: recordOf({ ...typed, commune: place?.code ?? '' }, place?.name) };
    });
}

function recordOf(
  {
    resource,
    ...typed
  }: Readonly<Record<'date' | 'kind' | 'label' | 'commune' | 'participants', string>> & {
    readonly resource: string | null;
  },
  place: string | undefined,
): EnteredRecord {
  const fields = { ...typed, resource: resource ?? '' };
  return {
    ...{ task: 'action', kind: 'actions', fields },
    identity: [fields.label, fields.date, fields.commune, fields.resource, fields.kind],
    title: [fields.label, place, fields.date].filter((part) => part).join(' · '),
  };
}
