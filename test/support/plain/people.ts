import { known, knownOrNot, NOT_COMPUTABLE, type Plain } from './figure.ts';
import { yearIn, type Spec } from './spec.ts';
import type { World } from './world.ts';

/** Inhabitants of some places: INSEE's figures of three years before, for want of them the last before (domain §3). */
export function inhabitants(
  { populations, communes, agreement }: World,
  { months, where }: Spec,
): Plain {
  const vintage = vintageFor(populations, yearIn(months[0] ?? ''));
  const counted = new Map(
    populations.flatMap((one) => (one.vintage === vintage ? [[one.commune, one.municipal]] : [])),
  );
  if (counted.size === 0) return NOT_COMPUTABLE;
  const all = sum([...counted.values()]);
  const towns = agreement.members.flatMap(({ code }) =>
    code === agreement.department ? [] : [code],
  );
  const servedBy = (code: string): number | undefined => {
    if (where.level === 'commune') return counted.get(code);
    if (where.level === 'epci')
      return sumIfAll(
        communes.flatMap(({ code: one, epci }) => (epci === code ? [counted.get(one)] : [])),
      );
    if (code === 'group') return all;
    if (code === agreement.department)
      return all - sum(towns.map((town) => counted.get(town) ?? 0));
    return towns.includes(code) ? counted.get(code) : undefined;
  };
  return knownOrNot(sumIfAll(where.codes.map(servedBy)));
}

/** Inhabitants that count for the cost in a year, by member (convention, art. 1); undefined without a version in force. */
export function weightsOf(
  { agreement, populations }: World,
  year: number,
): Map<string, number> | undefined {
  const signed = (agreement.versions ?? []).filter(
    ({ signatures, effectiveFrom }) =>
      effectiveFrom <= `${year}-01-01` &&
      agreement.members.every(({ code }) => typeof signatures[code] === 'string'),
  );
  const version = signed.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1);
  if (!version) return undefined;
  const counted = new Map(
    populations.flatMap((one) =>
      one.vintage === version.vintage ? [[one.commune, one.municipal]] : [],
    ),
  );
  const towns = agreement.members.flatMap(({ code }) =>
    code === agreement.department ? [] : [code],
  );
  const rest = sum([...counted.values()]) - sum(towns.map((town) => counted.get(town) ?? 0));
  return new Map(
    agreement.members.map(({ code }) => [
      code,
      code === agreement.department ? rest : (counted.get(code) ?? 0),
    ]),
  );
}

/** The part of the cost some members bear. */
export function costShare(world: World, { months, where }: Spec): Plain {
  const weights = weightsOf(world, yearIn(months[0] ?? ''));
  if (!weights) return NOT_COMPUTABLE;
  if (where.codes[0] === 'group') return known(1);
  const own = sumIfAll(where.codes.map((code) => weights.get(code)));
  return knownOrNot(own === undefined ? undefined : own / sum([...weights.values()]));
}

/** The vintage in force in a year. */
export function vintageFor(populations: World['populations'], year: number): number {
  return Math.max(...populations.flatMap(({ vintage }) => (vintage <= year - 3 ? [vintage] : [])));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

function sumIfAll(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce(
    (total, one) => (total === undefined || one === undefined ? undefined : total + one),
    0,
  );
}
