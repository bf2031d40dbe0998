import { catalogueMetric, type MetricId } from '../metric/catalogue.ts';
import type { BaseId } from '../metric/base.ts';
import { computed, noFigures, type Figures } from './figures.ts';

/** The base figures some measures are computed from. */
export function basesOf(measures: readonly MetricId[]): BaseId[] {
  return [...new Set(measures.flatMap((id) => [...catalogueMetric(id).from]))];
}

/** A measure, cell by cell, from the base figures read. */
export function metricFigures(id: MetricId, bases: ReadonlyMap<BaseId, Figures>): Figures {
  const { from, compute } = catalogueMetric(id);
  const operands = from.map((base) => bases.get(base) ?? noFigures(0));
  const [only] = operands;
  return compute ? computed(operands, compute) : (only ?? noFigures(0));
}
