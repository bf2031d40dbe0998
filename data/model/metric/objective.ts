import { matchingKey } from '../commune.ts';
import type { Status } from '../query/answer-table.ts';
import { CATALOGUE, type MetricId } from './catalogue.ts';
import type { CatalogueMetric } from './entry.ts';

/** A target of the programme beside what was reached (BNR sheet, domain §4). Targets are data, never code. */
export interface JudgedObjective {
  /** as the list of objectives names it */
  readonly indicator: string;
  /** measure of the catalogue; null: the list names something that is not measured */
  readonly measure: MetricId | null;
  readonly year: number;
  readonly target: number;
  readonly direction: 'at-least' | 'at-most';
  readonly owner: string | null;
  /** in the unit of the target; null where there is none, see status */
  readonly value: number | null;
  readonly status: Status;
  /** null while the value is not known */
  readonly reached: boolean | null;
}

const BY_NAME = new Map(
  CATALOGUE.flatMap((metric) =>
    [metric.id, metric.fr.label, metric.en.label].map(
      (name) => [matchingKey(name), metric] as const,
    ),
  ),
);

/** The measure an indicator is, by its identifier or its name in either language. */
export function measureNamed(indicator: string): CatalogueMetric<MetricId> | undefined {
  return BY_NAME.get(matchingKey(indicator));
}

/** A value in the unit objectives are written in: percent for shares, points for their differences. */
export function inTargetUnit(value: number, { unit }: Pick<CatalogueMetric, 'unit'>): number {
  return unit === 'share' || unit === 'points' ? value * 100 : value;
}

/** Is a target met? */
export function isReached(
  value: number,
  { target, direction }: Pick<JudgedObjective, 'target' | 'direction'>,
): boolean {
  return direction === 'at-least' ? value >= target : value <= target;
}
