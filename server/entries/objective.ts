import { z } from 'zod';
import { CATALOGUE } from '../../data/model/metric/catalogue.ts';
import { measureNamed } from '../../data/model/metric/objective.ts';
import { typedText } from '../forms.ts';
import type { Language, Words } from '../words/words.ts';
import type { EnteredRecord } from './entry-file.ts';
import { number, optionalText, year } from './fields.ts';

const DIRECTIONS = { 'at-least': ['au moins', '≥'], 'at-most': ['au plus', '≤'] } as const;

/**
 * A target of the programme as it is typed: in percent for shares.
 *
 * @param known indicators as the lists name them: a target for the same measure goes by the same name
 */
export function objectiveSchema(words: Words, known: readonly string[], language: Language) {
  const { forms } = words;
  return z
    .object({
      indicator: typedText(z, words, 60).refine(
        (id) => CATALOGUE.some((metric) => metric.id === id),
        forms.notOffered,
      ),
      year: year(words, true),
      target: number(words, true),
      direction: z.enum(['at-least', 'at-most'], forms.notOffered),
      owner: optionalText(words, 80),
      author: typedText(z, words, 80),
    })
    .transform(({ author, ...typed }) => ({ author, record: recordOf(typed, known, language) }));
}

function recordOf(
  typed: Readonly<Record<'indicator' | 'year' | 'target' | 'owner', string>> & {
    readonly direction: keyof typeof DIRECTIONS;
  },
  known: readonly string[],
  language: Language,
): EnteredRecord {
  const metric = CATALOGUE.find(({ id }) => id === typed.indicator);
  const name = known.find((one) => measureNamed(one)?.id === typed.indicator);
  const [direction, sign] = DIRECTIONS[typed.direction];
  const title = `${metric?.[language].label ?? typed.indicator} ${typed.year} ${sign} ${typed.target.replace('.', ',')}`;
  return {
    ...{ task: 'objective', kind: 'objectives', title },
    identity: [typed.indicator, typed.year],
    fields: { ...typed, direction, indicator: name ?? metric?.fr.label ?? typed.indicator },
  };
}
