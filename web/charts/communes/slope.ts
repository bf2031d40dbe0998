import type { Communes } from '../../../data/model/communes.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { communesWords } from '../../words/communes.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** A member's share on both sides. */
export interface End {
  readonly code: string;
  readonly membre: string;
  readonly then: number;
  readonly now: number;
}

/** Each member's share of use in the comparison period and now. */
export function slopeChart(content: Communes): Chart {
  const own = communesWords();
  const { year } = content.context;
  return {
    name: 'communes-pente',
    drawn: true,
    finding: own.slope.finding(content),
    sentence: own.slope.sentence(content),
    table: {
      caption: own.slope.finding(content),
      columns: [
        { key: 'membre', label: words.labels.memberColumn, kind: 'text' },
        { key: 'annee_precedente', label: String(year - 1), kind: 'percent' },
        { key: 'part_usage', label: String(year), kind: 'percent' },
      ],
      rows: content.consumption.rows.map(({ key, label, useShare }) => ({
        membre: label,
        annee_precedente: before(content, key),
        part_usage: useShare,
      })),
    },
  };
}

/** Is there a slope to draw: a member whose share is known on both sides? */
export function hasSlope(content: Communes): boolean {
  return ends(content).length > 0;
}

function before({ members }: Communes, key: string) {
  return members.find(({ code }) => code === key)?.previousUseShare ?? null;
}

/** The members whose share is known on both sides. */
export function ends(content: Communes): End[] {
  return content.consumption.rows.flatMap(({ key, label, useShare }) => {
    const then = before(content, key);
    return then !== null && isKnown(then) && isKnown(useShare)
      ? [{ code: key, membre: label, then, now: useShare }]
      : [];
  });
}
