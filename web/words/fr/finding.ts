import { isKnown } from '../../../data/model/figure.ts';
import type { Overview } from '../../../data/model/overview.ts';
import { percent } from '../format.ts';
import { knownShares, NOTICEABLE, type Weighed } from '../weighed.ts';
import { named } from './grammar.ts';
import { measures } from './measures.ts';
import { capital, t } from './typeset.ts';

/** The page in one sentence: who uses more than it pays for, who less. */
export function finding(overview: Overview): string {
  const rows = overview.consumption.rows;
  const { question } = overview.consumption;
  if (!rows.some((row) => isKnown(row.useShare))) return nothingShared(overview);

  const weighed = rows.flatMap(knownShares);
  if (weighed.length === 0) return withoutCost(overview);

  const selected = rows.find((row) => row.key === question.member);
  const shown = selected ? knownShares(selected)[0] : undefined;
  if (shown) return capital(t`${named(shown.label)} ${useAndCost(overview, shown)}.`);
  return mostUnlike(overview, weighed);
}

function mostUnlike(overview: Overview, weighed: readonly Weighed[]): string {
  const byGap = [...weighed].sort((a, b) => b.gap - a.gap);
  const [over, under] = [byGap[0], byGap.at(-1)];
  if (!over || !under || Math.max(over.gap, -under.gap) < NOTICEABLE) {
    return t`Chaque membre paie à peu près la part qu'il consomme.`;
  }
  const first = capital(t`${named(over.label)} ${useAndCost(overview, over)}`);
  if (over === under) return `${first}.`;
  const shares = `${percent(under.useShare, 0)} contre ${percent(under.costShare, 0)}`;
  return t`${first} ; c'est l'inverse pour ${named(under.label)}, ${shares}.`;
}

function useAndCost({ consumption }: Overview, { useShare, costShare }: Weighed): string {
  const { ofThe } = measures[consumption.question.measure];
  return `concentre ${percent(useShare, 0)} ${ofThe} et finance ${percent(costShare, 0)} du coût`;
}

function withoutCost(overview: Overview): string {
  const { consumption } = overview;
  const known = overview.consumption.rows.flatMap(({ label, useShare }) =>
    isKnown(useShare) ? [{ label, useShare }] : [],
  );
  const top = known.sort((a, b) => b.useShare - a.useShare)[0];
  const { year, measure } = consumption.question;
  const who = named(top?.label ?? '');
  const part = `${percent(top?.useShare ?? 0, 0)} ${measures[measure].ofThe}`;
  return capital(t`${who} concentre ${part} de ${year} ; sa part du coût n'est pas déterminée.`);
}

function nothingShared({ consumption, unallocated }: Overview): string {
  const { year, measure } = consumption.question;
  const value = consumption.unallocated[measure];
  if (unallocated.length > 0 || (isKnown(value) && value > 0)) {
    return t`Les relevés de ${year} ne sont répartis entre aucun membre.`;
  }
  const secret = consumption.group[measure] === 'secret';
  return secret
    ? t`En ${year}, trop peu de lecteurs pour que les parts des membres soient montrées.`
    : t`Aucune part d'usage n'est calculable pour ${year}.`;
}
