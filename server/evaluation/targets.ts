import type { Target } from '../../data/model/evaluation-page.ts';
import type { Absence, Figure } from '../../data/model/figure.ts';
import { catalogueMetric, type MetricId } from '../../data/model/metric/catalogue.ts';
import type { Unit } from '../../data/model/metric/entry.ts';
import type { JudgedObjective } from '../../data/model/metric/objective.ts';
import { judgedObjectives, measureIn } from '../objectives.ts';
import type { Speech } from '../query/query-answer.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** The targets of a year beside what was reached, and what it was the year before. */
export async function targetsOf(
  view: UsageView,
  year: number,
  asker: Asker,
  speech: Speech,
): Promise<Target[]> {
  const judged = await judgedObjectives(view, year, asker, speech);
  return Promise.all(
    judged.map(async (one) => {
      const { measure } = one;
      const before = async (id: MetricId): Promise<Figure> => {
        const found = await measureIn(view, { id, year: year - 1 }, asker, speech);
        return found ? figureOf(found) : 'missing';
      };
      return targetOf(one, measure === null ? 'not-computable' : await before(measure));
    }),
  );
}

function targetOf(one: JudgedObjective, previous: Figure): Target {
  const unit = one.measure === null ? null : catalogueMetric(one.measure).unit;
  const own = unitOf(unit);
  const { indicator, measure, direction, owner, status, reached } = one;
  return {
    ...{ indicator, measure, unit, direction, owner, status, reached, previous },
    target: one.target / own,
    value: one.value === null ? (status as Absence) : one.value / own,
  };
}

/** Objectives are written in percent and points. */
function unitOf(unit: Unit | null): number {
  return unit === 'share' || unit === 'points' ? 100 : 1;
}

function figureOf({ value, status }: { readonly value: number; readonly status: string }): Figure {
  return Number.isNaN(value) ? (status as Absence) : value;
}
