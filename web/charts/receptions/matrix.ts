import type { ReceptionMonth, ReceptionsPage } from '../../../data/model/receptions-page.ts';
import { receptionsWords } from '../../words/receptions.ts';
import type { Chart } from '../chart.ts';

/** What became of a month, in a word; nothing where it was not awaited. */
export function stateText({ state }: ReceptionMonth): string {
  return state === null ? '' : receptionsWords().states[state].name;
}

/** What came of each source, month by month. */
export function receptionsChart(page: ReceptionsPage): Chart {
  const { matrix: own, sourceColumn } = receptionsWords();
  const months = page.lines[0]?.months.map(({ month }) => month) ?? [];
  return {
    name: 'receptions',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'source', label: sourceColumn, kind: 'text' },
        ...months.map((month) => ({ key: month, label: month, kind: 'text' as const })),
      ],
      rows: page.lines.map(({ name, months: cells }) => ({
        source: name,
        ...Object.fromEntries(cells.map((cell) => [cell.month, stateText(cell)])),
      })),
    },
  };
}
