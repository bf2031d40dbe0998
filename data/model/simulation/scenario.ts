import type { FreedShare } from '../agreement/agreement-rules.ts';
import type { Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';
import type { PopulationKind } from '../population.ts';
import type { ResourceId } from '../resource.ts';

/**
 * What a cost may be shared out by, beside the convention's rule and never instead of it (domain §4).
 *
 * - `population`: inhabitants served
 * - `usage`: weighted uses of the year
 * - `enrolled-readers`: readers enrolled in the last snapshot of the year
 * - `active-users`: distinct readers who used something in the year
 * - `equal-base`: the same for each member
 * - `three-year-mean`: mean of the uses of the last three whole years
 */
export const KEYS = [
  'population',
  'usage',
  'enrolled-readers',
  'active-users',
  'equal-base',
  'three-year-mean',
] as const;

/** One of them. */
export type Key = (typeof KEYS)[number];

/** One part of a blend: a key and its weight, a whole percentage; those of a blend sum to 100. */
export interface KeyPart {
  readonly key: Key;
  readonly percent: number;
}

/**
 * The least or the most a member pays of the year's total, in hundredths of a percent: of each member, save those named
 * apart. Undefined: no limit.
 */
export interface Limit {
  readonly each: number | undefined;
  readonly apart: ReadonlyMap<MemberCode, number>;
}

/** A resource at a price, taxes included, for the whole year. */
export interface PricedResource {
  readonly resource: ResourceId;
  readonly price: Cents;
}

/** One “what if”. What it leaves out (null, empty) is as it is today. */
export interface Scenario {
  /** what it is called beside others */
  readonly name: string | null;
  /** in the order of {@link KEYS}; one part of 100 where nothing is blended */
  readonly blend: readonly KeyPart[];
  readonly vintage: number | null;
  readonly populationKind: PopulationKind | null;
  readonly freedShare: FreedShare | null;
  /** communes that become members, in the order of their codes, as all lists here */
  readonly joining: readonly MemberCode[];
  readonly leaving: readonly MemberCode[];
  readonly removed: readonly ResourceId[];
  readonly added: readonly PricedResource[];
  readonly repriced: readonly PricedResource[];
  readonly floor: Limit;
  readonly cap: Limit;
}

/** Everything as it is today: the convention's own rule. */
export const AS_TODAY: Scenario = {
  name: null,
  blend: [{ key: 'population', percent: 100 }],
  vintage: null,
  populationKind: null,
  freedShare: null,
  joining: [],
  leaving: [],
  removed: [],
  added: [],
  repriced: [],
  floor: { each: undefined, apart: new Map() },
  cap: { each: undefined, apart: new Map() },
};

/** The limit of one member, in hundredths of a percent. */
export function limitOf({ each, apart }: Limit, member: MemberCode): number | undefined {
  return apart.get(member) ?? each;
}

/** Does a limit hold anybody? */
export function isLimited({ each, apart }: Limit): boolean {
  return each !== undefined || apart.size > 0;
}
