import type { Communes, MemberStanding } from '../../../data/model/communes.ts';
import { isKnown, type Figure } from '../../../data/model/figure.ts';
import type { MemberCode } from '../../../data/model/member.ts';
import { monthNumberOf } from '../../../data/model/period.ts';
import type { KindId } from '../../../data/model/resource.ts';

/** A member with one known figure. */
export interface Placed {
  readonly code: MemberCode;
  readonly label: string;
  readonly value: number;
}

/** What holds for most members, and for how many. */
export interface Most<Value> {
  readonly value: Value;
  readonly times: number;
}

/** Members whose intensity is known, the highest first. */
export function byIntensity({ consumption }: Communes): Placed[] {
  return placed(consumption.rows.map(({ key, label, intensity }) => [key, label, intensity]));
}

/** By how much the share of use of each member moved, the largest move first. */
export function moves({ consumption, members }: Communes): Placed[] {
  const before = new Map(members.map((one) => [one.code as string, one.previousUseShare]));
  const known = consumption.rows.map(({ key, label, useShare }) => {
    const then = before.get(key) ?? 'not-computable';
    const by = isKnown(useShare) && isKnown(then) ? useShare - then : 'not-computable';
    return [key, label, by] as const;
  });
  return placed(known).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** How many members use more than in the comparison period, of how many whose change is known; null where none is. */
export function risen({ consumption }: Communes): { up: number; of: number } | null {
  if (!consumption.comparison || consumption.comparison.seriesBreak) return null;
  const known = consumption.rows.flatMap(({ evolution }) =>
    evolution !== null && isKnown(evolution) ? [evolution] : [],
  );
  return known.length === 0
    ? null
    : { up: known.filter((one) => one > 0).length, of: known.length };
}

/** The kind that most members use most. */
export function favouriteKind({ members }: Communes): Most<KindId> | undefined {
  return most(
    members.flatMap(({ mix }) => {
      const known = mix.flatMap(({ kind, share }) => (isKnown(share) ? [{ kind, share }] : []));
      return known
        .sort((a, b) => b.share - a.share)
        .slice(0, 1)
        .map(({ kind }) => kind);
    }),
  );
}

/** The month, 1 to 12, that is the strongest of most members. */
export function strongestMonth({ members }: Pick<Communes, 'members'>): Most<number> | undefined {
  return most(
    members.flatMap((member) => {
      const [first] = [...knownMonths(member)].sort((a, b) => b.value - a.value);
      return first && first.value > 0 ? [first.month] : [];
    }),
  );
}

/** The months of a member whose figure is known, by their number. */
export function knownMonths({ timeline }: Pick<MemberStanding, 'timeline'>) {
  return timeline.points.flatMap(({ month, current }) =>
    current !== undefined && isKnown(current)
      ? [{ month: monthNumberOf(month), value: current }]
      : [],
  );
}

function placed(
  all: readonly (readonly [code: string, label: string, figure: Figure])[],
): Placed[] {
  return all
    .flatMap(([code, label, value]) =>
      isKnown(value) ? [{ code: code as MemberCode, label, value }] : [],
    )
    .sort((a, b) => b.value - a.value);
}

/** The most frequent value; of several the first. */
function most<Value>(values: readonly Value[]): Most<Value> | undefined {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const [best] = [...times].sort((a, b) => b[1] - a[1]);
  return best && { value: best[0], times: best[1] };
}
