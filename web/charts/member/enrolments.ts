import type { MemberPage } from '../../../data/model/member-page.ts';
import { memberWords } from '../../words/member.ts';
import type { Chart } from '../chart.ts';

/** A member's enrolments in short. */
export function enrolmentsChart(page: MemberPage): Chart {
  const own = memberWords();
  const { compare, year } = page.context;
  return {
    name: 'membre-inscriptions',
    drawn: false,
    finding: own.enrolments.finding(page),
    sentence: own.enrolments.sentence(page),
    table: {
      caption: own.enrolments.finding(page),
      columns: [
        { key: 'quoi', label: own.count, kind: 'text' },
        { key: 'valeur', label: String(year), kind: 'number' },
        ...(compare === 'none'
          ? []
          : [{ key: 'periode_comparee', label: String(year - 1), kind: 'number' } as const]),
      ],
      rows: page.enrolments.map(({ id, value, previous }) => ({
        quoi: own.counts[id],
        valeur: value,
        periode_comparee: previous,
      })),
    },
  };
}
