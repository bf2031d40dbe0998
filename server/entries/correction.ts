import { z } from 'zod';
import type { NoFigure, ReceivedFigure } from '../../data/model/correction.ts';
import type { Setting } from '../../data/model/reading.ts';
import { looksPersonal } from '../../data/model/special/personal-comment.ts';
import { typedText } from '../forms.ts';
import type { Words } from '../words/words.ts';
import type { EnteredRecord } from './entry-file.ts';
import { count } from './fields.ts';

const LONGEST_REASON = 200;

/**
 * A figure of the providers' totals as it is corrected.
 *
 * @param figure the one that is corrected, as it was received; why there is none, where it was asked for in vain
 */
export function correctionSchema(
  words: Words,
  { agreement, resources }: Setting,
  figure: ReceivedFigure | NoFigure,
) {
  const { forms } = words;
  const names = new Map<string, string>([
    ...agreement.members.map(({ code, name }) => [code, name] as const),
    ...resources.map(({ id, name }) => [id, name] as const),
  ]);
  const received = typeof figure === 'string' ? '' : String(figure.received);
  const unknown = typeof figure === 'string' ? forms.noFigure[figure] : forms.receivedSince;
  return z
    .object({
      ...{ resource: z.string(), month: z.string(), member: z.string(), metric: z.string() },
      value: count(words)
        .refine((text) => text !== '', forms.required)
        .refine((text) => Number(text) !== Number(received) || received === '', forms.sameFigure),
      reason: typedText(z, words, LONGEST_REASON).refine(
        (text) => !looksPersonal(text),
        forms.personalComment,
      ),
      author: typedText(z, words, 80),
      received: z.string().refine((text) => text === received && text !== '', unknown),
    })
    .transform(({ author, ...typed }) => ({ author, record: recordOf(typed, names) }));
}

function recordOf(
  typed: Readonly<
    Record<'resource' | 'month' | 'member' | 'metric' | 'received' | 'value' | 'reason', string>
  >,
  names: ReadonlyMap<string, string>,
): EnteredRecord {
  const { resource, month, member, metric, received, value } = typed;
  const subject = [names.get(resource), month, names.get(member), metric === 'uses' ? '' : metric];
  return {
    ...{ task: 'correction', kind: 'corrections' },
    identity: [resource, month, member, metric],
    title: [...subject.filter((part) => part), `${received} → ${value}`].join(' · '),
    fields: { ...typed, member: member === 'none' ? '' : member },
  };
}
