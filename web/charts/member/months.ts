import type { MemberPage } from '../../../data/model/member-page.ts';
import { memberWords } from '../../words/member.ts';
import type { Chart } from '../chart.ts';
import { monthTable } from '../month-table.ts';

/** The asked measure of a member month by month. */
export function monthsChart(page: MemberPage): Chart {
  const { finding, sentence } = memberWords().months;
  return {
    name: 'membre-mois',
    drawn: true,
    finding: finding(page),
    sentence: sentence(page),
    table: monthTable(page, finding(page)),
  };
}
