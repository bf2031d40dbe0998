import { isKnown, type Absence, type Figure } from '../figure.ts';
import type { MemberCode } from '../member.ts';
import { populationWeights } from './population-key.ts';
import type { Key, KeyPart, Scenario } from './scenario.ts';
import type { ByMember, SimulationBase, YearOfUse } from './simulation-base.ts';
import type { SimulatedGroup } from './simulation-group.ts';

/** Member → what he weighs: whole numbers, so that nothing binary is ever made into money. */
export type Weights = ReadonlyMap<MemberCode, bigint>;

/** Why a key cannot be computed (*non calculable*): which figure is not there, whose, of when, for what reason. */
export interface MissingFigure {
  readonly key: Key;
  /** null when it is nobody's in particular: the vintage, a whole year, or a sum of nothing */
  readonly member: MemberCode | null;
  /** vintage of a population, year of a use; null where the year of the simulation is meant */
  readonly year: number | null;
  readonly reason: Absence;
}

/** Weights, or every figure that lacks for them. */
export type Keyed = { readonly weights: Weights } | { readonly missing: readonly MissingFigure[] };

/** What a blend of keys makes each party weigh. */
export function blendWeights(
  base: SimulationBase,
  group: SimulatedGroup,
  scenario: Pick<Scenario, 'blend' | 'vintage' | 'populationKind'>,
): Keyed {
  const keyed = scenario.blend.map(({ key, percent }) => ({
    percent,
    keyed: keyWeights(key, { base, group, scenario }),
  }));
  const missing = keyed.flatMap((one) => ('missing' in one.keyed ? one.keyed.missing : []));
  if (missing.length > 0) return { missing };
  const parts = keyed.flatMap(({ percent, keyed: one }) =>
    'weights' in one ? [{ percent, weights: one.weights }] : [],
  );
  return { weights: blended(parts) };
}

/** Sum of the weights. */
export function sumOf(weights: Weights): bigint {
  let sum = 0n;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

/** A part of a whole as a number from 0 to 1: to be shown, never to be multiplied with money. */
export function ratio(part: bigint, whole: bigint): number {
  const precision = 10n ** 15n;
  return Number((part * precision) / whole) / 1e15;
}

interface Facts {
  readonly base: SimulationBase;
  readonly group: SimulatedGroup;
  readonly scenario: Pick<Scenario, 'vintage' | 'populationKind'>;
}

function keyWeights(key: Key, { base, group, scenario }: Facts): Keyed {
  switch (key) {
    case 'population':
      return nobodyIsNothing(key, populationWeights(base, group, scenario));
    case 'usage':
      return figureWeights(key, [{ of: base.use.uses, year: null }], group);
    case 'enrolled-readers':
      return figureWeights(key, [{ of: base.enrolledReaders, year: null }], group);
    case 'active-users':
      return figureWeights(key, [{ of: base.activeUsers, year: null }], group);
    case 'equal-base':
      return { weights: new Map(group.parties.map(({ code }) => [code, 1n])) };
    case 'three-year-mean':
      return base.threeYears.length < 3
        ? { missing: [{ key, member: null, year: null, reason: 'missing' }] }
        : figureWeights(key, base.threeYears.map(usesOfYear), group);
  }
}

function usesOfYear({ year, uses }: YearOfUse): FigureYear {
  return { of: uses, year };
}

interface FigureYear {
  readonly of: ByMember;
  readonly year: number | null;
}

/**
 * Sums of figures over years, which weigh as their mean does. The figures of those who leave go where their inhabitants
 * go: to the department, or nowhere.
 */
function figureWeights(key: Key, years: readonly FigureYear[], group: SimulatedGroup): Keyed {
  const missing: MissingFigure[] = [];
  const sum = (member: MemberCode): bigint => {
    let total = 0n;
    for (const { of, year } of years) {
      const figure = of[member] ?? 'not-computable';
      if (isKnown(figure)) total += thousandths(figure);
      else missing.push({ key, member, year, reason: figure });
    }
    return total;
  };
  const weights = new Map(group.parties.map(({ code }) => [code, sum(code)]));
  const { department } = group;
  if (department !== undefined && group.freedShare === 'department') {
    const freed = group.leavers.reduce((total, { code }) => total + sum(code), 0n);
    weights.set(department, (weights.get(department) ?? 0n) + freed);
  }
  return missing.length > 0 ? { missing } : nobodyIsNothing(key, { weights });
}

/** Uses are weighted in thousandths (domain §4): this loses nothing. */
function thousandths(figure: Figure & number): bigint {
  return BigInt(Math.round(figure * 1000));
}

/** A key in which nobody weighs anything shares nothing out. */
function nobodyIsNothing(key: Key, keyed: Keyed): Keyed {
  if ('missing' in keyed || sumOf(keyed.weights) > 0n) return keyed;
  return { missing: [{ key, member: null, year: null, reason: 'not-computable' }] };
}

interface WeightedPart {
  readonly percent: KeyPart['percent'];
  readonly weights: Weights;
}

/** `Σ percent × weight / Σ weight`, brought to one denominator: exact, as every factor is a whole number. */
function blended(parts: readonly WeightedPart[]): Weights {
  const [only] = parts;
  if (only && parts.length === 1) return only.weights;
  const sums = parts.map(({ weights }) => sumOf(weights));
  const product = sums.reduce((all, sum) => all * sum, 1n);
  const members = [...(only?.weights.keys() ?? [])];
  return new Map(
    members.map((member) => {
      const weight = parts.reduce((total, { percent, weights }, index) => {
        const others = product / (sums[index] ?? 1n);
        return total + BigInt(percent) * (weights.get(member) ?? 0n) * others;
      }, 0n);
      return [member, weight];
    }),
  );
}
