import type { Agreement } from './agreement/agreement.ts';
import { shareTable } from './agreement/cost-share.ts';
import type { Figure } from './figure.ts';
import { parseDay } from './period.ts';
import { vintageInForce, type Population } from './population.ts';
import type { Place } from './published.ts';

/**
 * Municipal population of the department, or the part of it a member serves, in the vintage in force that year; while
 * that one is not known, in the last one before it. For rates of the year, never for cost shares (domain §3).
 */
export function inhabitants(
  { members }: Pick<Agreement, 'members'>,
  populations: readonly Population[],
  place: Place,
  year: number,
): Figure {
  const vintage = lastVintage(populations, vintageInForce(year));
  if (vintage === undefined) return 'not-computable';
  const opened = parseDay(`${year}-01-01`);
  const version = { id: '', effectiveFrom: opened, vintage, populationKind: 'municipal' as const };
  const table = shareTable({ ...version, signatures: {} }, members, populations);
  const found = place === 'group' ? table?.departmentPopulation : servedBy(table, place);
  return found ?? 'not-computable';
}

/**
 * Municipal population of some communes, in the vintage in force that year or the last one known before it.
 *
 * @returns undefined when that vintage does not hold one of them: it was merged since
 */
export function municipalPopulation(
  populations: readonly Population[],
  communes: ReadonlySet<string>,
  year: number,
): number | undefined {
  const vintage = lastVintage(populations, vintageInForce(year));
  const own = populations.filter((one) => one.vintage === vintage && communes.has(one.commune));
  if (own.length < communes.size) return undefined;
  return own.reduce((sum, { municipal }) => sum + municipal, 0);
}

function servedBy(table: ReturnType<typeof shareTable>, place: Place): number | undefined {
  return place === 'none' || place === 'group' ? undefined : table?.served.get(place);
}

function lastVintage(populations: readonly Population[], limit: number): number | undefined {
  const known = populations.map(({ vintage }) => vintage).filter((vintage) => vintage <= limit);
  return known.length === 0 ? undefined : Math.max(...known);
}
