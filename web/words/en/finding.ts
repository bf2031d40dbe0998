import type { MemberRow } from '../../../data/model/answer.ts';
import { isKnown } from '../../../data/model/figure.ts';
import type { Overview } from '../../../data/model/overview.ts';
import { knownShares, NOTICEABLE, type Weighed } from '../weighed.ts';
import { percent } from '../format.ts';
import { capital, named } from './grammar.ts';
import { measures } from './measures.ts';

/** The page in one sentence: who uses more than it pays for, who less. */
export function finding(overview: Overview): string {
  const { rows, question } = overview.consumption;
  if (!rows.some((row) => isKnown(row.useShare))) return nothingShared(overview);
  const weighed = rows.flatMap(knownShares);
  if (weighed.length === 0) return withoutCost(overview);
  const selected = rows.find((row) => row.key === question.member);
  const shown = selected ? knownShares(selected)[0] : undefined;
  if (shown) return capital(`${named(shown.label)} ${useAndCost(overview, shown)}.`);
  return mostUnlike(overview, weighed);
}

function mostUnlike(overview: Overview, weighed: readonly Weighed[]): string {
  const byGap = [...weighed].sort((a, b) => b.gap - a.gap);
  const [over, under] = [byGap[0], byGap.at(-1)];
  if (!over || !under || Math.max(over.gap, -under.gap) < NOTICEABLE)
    return 'Each member pays for about the share that it uses.';
  const first = capital(`${named(over.label)} ${useAndCost(overview, over)}`);
  if (over === under) return `${first}.`;
  const shares = `${percent(under.useShare, 0)} against ${percent(under.costShare, 0)}`;
  return `${first}; it is the other way round for ${named(under.label)}, ${shares}.`;
}

function useAndCost({ consumption }: Overview, { useShare, costShare }: Weighed): string {
  const { some } = measures[consumption.question.measure];
  return `has ${percent(useShare, 0)} of ${some} and bears ${percent(costShare, 0)} of the cost`;
}

function withoutCost({ consumption }: Overview): string {
  const known = consumption.rows.flatMap(({ label, useShare }: MemberRow) =>
    isKnown(useShare) ? [{ label, useShare }] : [],
  );
  const top = known.sort((a, b) => b.useShare - a.useShare)[0];
  const { year, measure } = consumption.question;
  const part = `${percent(top?.useShare ?? 0, 0)} of ${measures[measure].some}`;
  return capital(
    `${named(top?.label ?? '')} has ${part} of ${year}; its share of the cost is not settled.`,
  );
}

function nothingShared({ consumption, unallocated }: Overview): string {
  const { year, measure } = consumption.question;
  const value = consumption.unallocated[measure];
  if (unallocated.length > 0 || (isKnown(value) && value > 0))
    return `The reports of ${year} are attributed to no member.`;
  return consumption.group[measure] === 'secret'
    ? `In ${year}, too few readers for the shares of the members to be shown.`
    : `No share of use can be computed for ${year}.`;
}
