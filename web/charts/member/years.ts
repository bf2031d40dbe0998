import type { MemberPage } from '../../../data/model/member-page.ts';
import { memberWords } from '../../words/member.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** A member's share of use beside its share of the cost, year by year. */
export function yearsChart(page: MemberPage): Chart {
  const own = memberWords();
  const { labels } = words;
  return {
    name: 'membre-parts',
    drawn: true,
    finding: own.years.finding(page),
    sentence: own.years.sentence(page),
    table: {
      caption: own.years.finding(page),
      columns: [
        { key: 'annee', label: labels.year, kind: 'text' },
        { key: 'part_usage', label: labels.useShare, kind: 'percent' },
        { key: 'quote_part', label: labels.costShare, kind: 'percent' },
        { key: 'ecart', label: labels.gap, kind: 'points' },
        { key: 'rupture', label: own.afterBreak, kind: 'text' },
      ],
      rows: page.years.map(({ year, useShare, costShare, gap, afterBreak }) => ({
        annee: String(year),
        part_usage: useShare,
        quote_part: costShare,
        ecart: gap,
        rupture: afterBreak ? labels.yes : '',
      })),
    },
  };
}
