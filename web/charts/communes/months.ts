import type { Communes, MemberStanding } from '../../../data/model/communes.ts';
import { communesWords } from '../../words/communes.ts';
import { shortMonth } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';
import type { Column } from '../table.ts';

/** The asked measure month by month, one small picture a member. */
export function monthsChart(content: Communes): Chart {
  const own = communesWords();
  const { year, compare } = content.context;
  const { labels } = words;
  return {
    name: 'communes-mois',
    drawn: true,
    finding: own.months.finding(content),
    sentence: own.months.sentence(content),
    table: {
      caption: own.months.finding(content),
      columns: [
        { key: 'membre', label: labels.memberColumn, kind: 'text' },
        { key: 'mois', label: labels.month, kind: 'text' },
        { key: 'valeur', label: String(year), kind: 'number' },
        ...(compare === 'none' ? [] : [beforeColumn(year - 1)]),
        { key: 'provisoire', label: labels.provisional, kind: 'text' },
      ],
      rows: content.members.flatMap(monthRows),
    },
  };
}

function beforeColumn(year: number): Column {
  return { key: 'annee_precedente', label: String(year), kind: 'number' };
}

function monthRows({ name, timeline }: MemberStanding) {
  return timeline.points.map(({ month, current, previous, provisional }) => ({
    membre: name,
    mois: shortMonth(month),
    valeur: current ?? null,
    annee_precedente: previous,
    provisoire: provisional && current !== undefined ? words.labels.yes : '',
  }));
}
