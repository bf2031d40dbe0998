import type { ResourcePage } from '../../../data/model/resource-page.ts';
import { resourceWords } from '../../words/resource.ts';
import type { Chart } from '../chart.ts';
import { monthTable } from '../month-table.ts';

/** The asked measure of a resource month by month. */
export function monthsChart(page: ResourcePage): Chart {
  const { finding, sentence } = resourceWords().months;
  return {
    name: 'ressource-mois',
    drawn: true,
    finding: finding(page),
    sentence: sentence(page),
    table: monthTable(page, finding(page)),
  };
}
