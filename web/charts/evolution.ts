import type { Overview } from '../../data/model/overview.ts';
import { overviewWords } from '../words/overview.ts';
import type { Chart } from './chart.ts';
import { monthTable } from './month-table.ts';

/** The asked measure month by month, beside the year before. */
export function timelineChart(overview: Overview): Chart {
  const { finding, sentence } = overviewWords().timeline;
  return {
    name: 'evolution',
    drawn: true,
    finding: finding(overview),
    sentence: sentence(overview),
    table: monthTable(overview, finding(overview)),
  };
}
