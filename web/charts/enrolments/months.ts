import { ENROLMENT_MOVES, type EnrolmentsPage } from '../../../data/model/enrolments-page.ts';
import { enrolmentsWords } from '../../words/enrolments.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** What moved, month by month, as far as the snapshots are close enough to tell. */
export function monthsChart(page: EnrolmentsPage): Chart {
  const own = enrolmentsWords();
  return {
    name: 'mouvements',
    drawn: false,
    finding: own.months.finding(page),
    sentence: own.months.sentence(page),
    table: {
      caption: own.months.finding(page),
      columns: [
        { key: 'mois', label: words.labels.month, kind: 'text' },
        ...ENROLMENT_MOVES.map((id) => ({
          key: id,
          label: own.counts[id].name,
          kind: 'number' as const,
        })),
        { key: 'reserves', label: own.reserves, kind: 'text' },
      ],
      rows: page.months.map(({ month, ...counted }) => ({
        mois: month,
        ...counted.counts,
        reserves: own.reservesOf(counted),
      })),
    },
  };
}
