import type {
  ChoiceGroup,
  Chosen,
  ExploreForm,
  FilterChoice,
} from '../../data/model/explore/explore.ts';
import type { Choice } from '../../data/model/frame.ts';
import { yearsCovered } from '../../data/model/coverage.ts';
import { METRIC_SUBJECTS, type MetricSubject } from '../../data/model/metric/catalogue.ts';
import type { PageAddress } from '../../data/model/pages.ts';
import type { Ground } from '../../data/model/query/axes.ts';
import {
  dimension,
  DIMENSIONS,
  type AxisId,
  type DimensionId,
} from '../../data/model/query/dimension.ts';
import type { Question } from '../../data/model/query/question.ts';
import { askableMonths } from '../../data/model/query/time-slots.ts';
import { allowedValues } from '../query/allowed.ts';
import { namesOf } from '../query/names.ts';
import type { Speech } from '../query/query-answer.ts';
import type { Language } from '../words/words.ts';

/** What is offered to restrict a question to; another dimension only where the address restricts it. */
const FILTERS: readonly DimensionId[] = [
  'member',
  'commune',
  'epci',
  'kind',
  'resource',
  'provider',
  'ageBand',
];

/**
 * The form of the page: every closed list, and what is chosen of each.
 *
 * @param question what is settled where the address does not say
 */
export function formOf(
  own: PageAddress['own'],
  question: Question,
  ground: Ground,
  speech: Speech,
): ExploreForm {
  const given = DIMENSIONS.map(({ id }) => id).filter((id) => own[id] !== undefined);
  return {
    measures: measureChoices(speech.language),
    dimensions: dimensionChoices(speech.language),
    months: askableMonths(ground.coverage),
    years: yearsCovered(ground.coverage),
    filters: [...new Set([...FILTERS, ...given])].map((id) => filterOf(id, own, ground, speech)),
    chosen: chosenOf(own, question),
  };
}

function chosenOf(own: PageAddress['own'], { from, to }: Question): Chosen {
  const { measures = 'uses', by = '', across = '', sort = '', top = '' } = own;
  return {
    measures: listOf(measures),
    by: listOf(by),
    across,
    from: own.from ?? from,
    to: own.to ?? to,
    compare: own.compare ?? 'none',
    sort,
    top,
    totals: own.totals === 'true',
  };
}

function listOf(text: string): string[] {
  return text.split(',').filter((one) => one !== '');
}

function measureChoices(language: Language): ChoiceGroup<MetricSubject>[] {
  const subjects = Object.keys(METRIC_SUBJECTS) as MetricSubject[];
  return subjects.map((id) => ({
    id,
    choices: METRIC_SUBJECTS[id].map((metric) => choice(metric.id, metric[language].label)),
  }));
}

function dimensionChoices(language: Language): ChoiceGroup<AxisId>[] {
  const axes = [...new Set(DIMENSIONS.map(({ axis }) => axis))];
  return axes.map((id) => ({
    id,
    choices: DIMENSIONS.filter(({ axis }) => axis === id).map((one) =>
      choice(one.id, one[language].label),
    ),
  }));
}

function filterOf(
  id: DimensionId,
  own: PageAddress['own'],
  ground: Ground,
  { words, language }: Speech,
): FilterChoice {
  const name = namesOf(ground, words.query);
  const choices = allowedValues(id, ground).map((value) => choice(value, name(id, value)));
  const chosen = own[id] ?? '';
  const isOne = chosen === '' || choices.some(({ value }) => value === chosen);
  const several = listOf(chosen).map((value) => name(id, value));
  return {
    id,
    label: dimension(id)[language].label,
    choices: isOne ? choices : [choice(chosen, several.join(', ')), ...choices],
    chosen,
  };
}

function choice(value: string, label: string): Choice {
  return { value, label };
}
