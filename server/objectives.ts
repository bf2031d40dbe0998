import { yearsCovered } from '../data/model/coverage.ts';
import {
  inTargetUnit,
  isReached,
  measureNamed,
  type JudgedObjective,
} from '../data/model/metric/objective.ts';
import { STATUSES, type Status } from '../data/model/query/answer-table.ts';
import { BadRequest } from './errors.ts';
import { readObjectives, type Objective } from './facts/objectives.ts';
import { evaluate, groundOf } from './query/evaluate.ts';
import { settled } from './query/asked.ts';
import type { Speech } from './query/query-answer.ts';
import type { Asker } from './read-published.ts';
import type { UsageView } from './store/usage-store.ts';

/** Every objective of a year, or of all years, beside what the whole group reached in its year. */
export async function judgedObjectives(
  view: UsageView,
  year: number | null,
  asker: Asker,
  speech: Speech,
): Promise<JudgedObjective[]> {
  const objectives = await readObjectives(view, asker.signal);
  const asked = objectives.filter((one) => year === null || one.year === year);
  return Promise.all(asked.map((one) => judged(view, one, asker, speech)));
}

async function judged(
  view: UsageView,
  objective: Objective,
  asker: Asker,
  speech: Speech,
): Promise<JudgedObjective> {
  const metric = measureNamed(objective.indicator);
  const figure =
    metric && (await measureIn(view, { id: metric.id, year: objective.year }, asker, speech));
  const status = figure?.status ?? 'not-computable';
  if (!metric || !figure || Number.isNaN(figure.value)) {
    return { ...objective, measure: metric?.id ?? null, value: null, status, reached: null };
  }
  const value = inTargetUnit(figure.value, metric);
  return { ...objective, measure: metric.id, value, status, reached: isReached(value, objective) };
}

/**
 * What a measure of the whole group came to in a year: NaN where its status says why there is no value; undefined where the year
 * is not in, or the measure has no figure of a whole year.
 */
export async function measureIn(
  view: UsageView,
  { id, year }: { readonly id: string; readonly year: number },
  asker: Asker,
  speech: Speech,
): Promise<{ readonly value: number; readonly status: Status } | undefined> {
  if (!yearsCovered(view.version.setting.coverage).includes(year)) return undefined;
  const asked = new Map([
    ['measures', [id]],
    ['year', [String(year)]],
  ]);
  try {
    const question = settled(asked, groundOf(view.version), speech);
    const { measured } = await evaluate(view, question, asker);
    const [column] = measured;
    const value = column?.figures.values[0] ?? Number.NaN;
    return { value, status: STATUSES[column?.figures.statuses[0] ?? -1] ?? 'not-computable' };
  } catch (error) {
    if (error instanceof BadRequest) return undefined;
    throw error;
  }
}
