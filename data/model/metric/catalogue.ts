import { METRICS, type MeasureId } from '../metric.ts';
import type { AxisId, DimensionId } from '../query/dimension.ts';
import { BASES } from './base.ts';
import { COST_CATALOGUE } from './cost-metrics.ts';
import { COUNTER_REPORT_METRICS } from './counter-metrics.ts';
import { ENROLMENT_METRICS } from './enrolment-metrics.ts';
import type { CatalogueMetric } from './entry.ts';
import { FAIRNESS_METRICS } from './fairness-metrics.ts';
import { FAMILIES, shapesOf, type FamilyId } from './family.ts';
import { REACH_METRICS } from './reach-metrics.ts';
import { USE_METRICS } from './use-metrics.ts';

const SUBJECTS = {
  uses: [...METRICS, ...USE_METRICS],
  counter: COUNTER_REPORT_METRICS,
  fairness: FAIRNESS_METRICS,
  costs: COST_CATALOGUE,
  enrolments: ENROLMENT_METRICS,
  reach: REACH_METRICS,
} as const;

/** What a measure tells about. */
export type MetricSubject = keyof typeof SUBJECTS;

/** Name of a measure of the catalogue. */
export type MetricId = MeasureId | (typeof SUBJECTS)[MetricSubject][number]['id'];

/** Every measure by what it tells about, in the order they are offered (domain §4). */
export const METRIC_SUBJECTS: Readonly<
  Record<MetricSubject, readonly CatalogueMetric<MetricId>[]>
> = SUBJECTS;

/** Every measure behind pages, exports and answers, in the same order. */
export const CATALOGUE: readonly CatalogueMetric<MetricId>[] =
  Object.values(METRIC_SUBJECTS).flat();

/** Names of all measures. */
export const METRIC_IDS: readonly MetricId[] = CATALOGUE.map(({ id }) => id);

const BY_ID = new Map<string, CatalogueMetric<MetricId>>(CATALOGUE.map((one) => [one.id, one]));

/** The catalogue's entry for a measure. */
export function catalogueMetric(id: MetricId): CatalogueMetric<MetricId> {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`no measure “${id}”`);
  return found;
}

/** The families a measure is computed from. */
export function familiesOf({ from }: CatalogueMetric): FamilyId[] {
  return [...new Set(from.map((base) => BASES[base].family))];
}

/** Dimensions that a measure can be cut by or filtered on together, each list a closed one. */
export function shapesOfMetric(metric: CatalogueMetric): readonly (readonly DimensionId[])[] {
  return shapesOf(familiesOf(metric));
}

/** Every dimension a measure can be cut by or filtered on, alone or with others. */
export function dimensionsOf(metric: CatalogueMetric): DimensionId[] {
  return [...new Set(shapesOfMetric(metric).flat())];
}

/** The stretches of time a measure is known for: the narrowest of its families. */
export function timeOf(metric: CatalogueMetric): (typeof FAMILIES)[FamilyId]['time'] {
  const times = familiesOf(metric).map((family) => FAMILIES[family].time);
  if (times.includes('one-year')) return 'one-year';
  return times.includes('years') ? 'years' : 'any';
}

/** What a measure may be added up over: nothing when distinct persons are behind it, or it is a ratio. */
export function additiveOver(metric: CatalogueMetric): AxisId[] {
  const isSum = metric.from.every((base) => BASES[base].summable);
  if (!isSum || isRatio(metric)) return [];
  const shaped = new Set(dimensionsOf(metric));
  const axes: readonly (readonly [AxisId, readonly DimensionId[]])[] = [
    ['time', timeOf(metric) === 'one-year' ? [] : ['year', 'month']],
    ['place', ['member', 'commune']],
    ['offer', ['resource', 'kind']],
    ['age', ['ageBand']],
    ['clock', ['hour']],
  ];
  return axes.flatMap(([axis, dimensions]) =>
    dimensions.some((one) => shaped.has(one)) ? [axis] : [],
  );
}

function isRatio({ compute, from }: CatalogueMetric): boolean {
  return compute !== undefined && from.length > 1 && !from.includes('noLicense');
}
