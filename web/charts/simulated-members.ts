import type {
  Computed,
  ShownScenario,
  SimulationsPage,
} from '../../data/model/simulation/simulations-page.ts';
import { simulationsWords } from '../words/simulations.ts';
import type { Chart } from './chart.ts';
import { inEuros, partyRows, simulatedMembers, type PartyRow } from './simulations.ts';
import type { Cell, Column } from './table.ts';

/** What each would pay in each scenario: amount, share and difference. */
export function simulatedMembersChart(page: SimulationsPage): Chart {
  const { columns } = simulationsWords();
  const said = simulatedMembers(page);
  return {
    ...said,
    table: {
      caption: said.finding,
      columns: [
        { key: 'membre', label: columns.member, kind: 'text' },
        { key: 'code', label: 'INSEE', kind: 'text' },
        { key: 'du', label: columns.due, kind: 'euros' },
        { key: 'quote_part', label: columns.share, kind: 'percent' },
        ...page.scenarios.flatMap(({ letter }) => scenarioColumns(letter)),
      ],
      rows: [...partyRows(page).map((row) => memberCells(row, page)), ...sumCells(page)],
    },
  };
}

function scenarioColumns(letter: ShownScenario['letter']): Column[] {
  const { columns, ofScenario } = simulationsWords();
  const key = letter.toLowerCase();
  return [
    { key: `${key}_montant`, label: ofScenario(letter, columns.pays), kind: 'euros' },
    { key: `${key}_quote_part`, label: ofScenario(letter, columns.share), kind: 'percent' },
    { key: `${key}_ecart`, label: ofScenario(letter, columns.gap), kind: 'euros' },
    { key: `${key}_evolution`, label: ofScenario(letter, columns.evolution), kind: 'change' },
  ];
}

function memberCells(row: PartyRow, { scenarios }: SimulationsPage): Record<string, Cell> {
  const cells: Record<string, Cell> = {
    membre: row.name,
    code: row.code,
    du: inEuros(row.today?.due ?? null),
    quote_part: row.today?.share ?? null,
  };
  scenarios.forEach(({ letter }, index) => {
    const member = row.scenarios[index] ?? null;
    const key = letter.toLowerCase();
    cells[`${key}_montant`] = inEuros(member?.amount ?? null);
    cells[`${key}_quote_part`] = member?.share ?? null;
    cells[`${key}_ecart`] = inEuros(member?.difference ?? null);
    cells[`${key}_evolution`] = member?.evolution ?? null;
  });
  return cells;
}

/** The totals, and the Hoover index under the shares it is of. */
function sumCells({ today, scenarios }: SimulationsPage): Record<string, Cell>[] {
  const own = simulationsWords();
  const all: (readonly [string, Computed | null])[] = [
    ['', today],
    ...scenarios.map(({ letter, computed }) => [`${letter.toLowerCase()}_`, computed] as const),
  ];
  const totals: Record<string, Cell> = { membre: own.columns.total };
  const indices: Record<string, Cell> = { membre: own.columns.hoover };
  for (const [key, computed] of all) {
    totals[key === '' ? 'du' : `${key}montant`] = inEuros(computed?.total ?? null);
    indices[`${key}quote_part`] = computed?.hoover ?? null;
  }
  return [totals, indices];
}
