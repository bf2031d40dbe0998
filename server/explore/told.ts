import type { Told } from '../../data/model/explore/explore.ts';
import { catalogueMetric } from '../../data/model/metric/catalogue.ts';
import type { Ground } from '../../data/model/query/axes.ts';
import { dimension, type DimensionId } from '../../data/model/query/dimension.ts';
import type { Question } from '../../data/model/query/question.ts';
import { namesOf } from '../query/names.ts';
import type { Speech } from '../query/query-answer.ts';

/** What a question asks, by the names people know; what goes across comes last. */
export function toldOf(
  { measures, by, filters, from, to }: Question,
  across: DimensionId | null,
  ground: Ground,
  { words, language }: Speech,
): Told {
  const cut = across === null ? by : [...by.filter((id) => id !== across), across];
  const name = namesOf(ground, words.query);
  const restricted = Object.entries(filters) as [DimensionId, readonly string[]][];
  return {
    measures: measures.map((id) => ({ id, label: catalogueMetric(id)[language].label })),
    by: cut.map((id) => dimension(id)[language].label),
    filters: restricted.map(([id, values]) => values.map((value) => name(id, value)).join(', ')),
    from,
    to,
  };
}
