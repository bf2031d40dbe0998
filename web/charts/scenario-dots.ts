import type { TopLevelSpec } from 'vega-lite';
import { isKnown } from '../../data/model/figure.ts';
import type { SimulationsPage } from '../../data/model/simulation/simulations-page.ts';
import { euros } from '../words/format.ts';
import type { Layer } from './chart.ts';
import { says, rowText, SAYING, UNSEEN } from './mark-text.ts';
import { partyRows, scenarioDotsChart } from './simulations.ts';
import { CONFIG } from './theme.ts';
import { roundTicks, valueAxis } from './timeline.ts';

const WIDTHS = { wide: 560, narrow: 280 } as const;
const LINE = 24;

const SHAPES = ['circle', 'square', 'triangle-up'] as const;
const COLOURS = ['var(--first)', 'var(--second)', 'var(--third)'] as const;

/** What is due ◇ and, a line each, what every scenario comes to: who pays more, who pays less (dot plot 13). */
export function scenarioSpec(page: SimulationsPage, variant: keyof typeof WIDTHS): TopLevelSpec {
  const { lines, dots } = linesOf(page);
  const amounts = dots.flatMap(({ due, amount }) => [due ?? 0, amount]);
  const ticks = roundTicks(amounts);
  return {
    width: WIDTHS[variant],
    height: LINE * lines.length,
    padding: { left: 4, top: 4, right: 4, bottom: 4 },
    autosize: { type: 'pad', contains: 'padding' },
    config: CONFIG,
    data: { values: [] },
    encoding: {
      x: {
        field: 'amount',
        type: 'quantitative',
        scale: { domain: [0, (ticks.at(-1) ?? 1) * 1.25], nice: false },
        axis: { ...valueAxis(ticks), grid: true },
      },
      y: { field: 'line', type: 'nominal', sort: lines.map(({ line }) => line), axis: null },
    },
    layer: [
      names(lines),
      bridges(dots),
      dueMarks(dots),
      ...scenarioMarks(dots),
      labels(dots),
      hits(page, dots, WIDTHS[variant]),
    ],
  };
}

interface Line {
  readonly line: string;
  readonly name: string;
}

interface Dot {
  readonly line: string;
  readonly member: string;
  readonly scenario: number;
  readonly due: number | null;
  readonly amount: number;
  readonly label: string;
}

/** A line with the name of each member, and under it one for each scenario. */
function linesOf(page: SimulationsPage): { readonly lines: Line[]; readonly dots: Dot[] } {
  const dots: Dot[] = [];
  const lines = partyRows(page).flatMap(({ code, name, today, scenarios }) => [
    { line: code, name },
    ...scenarios.map((member, index) => {
      const line = `${code} ${index}`;
      const { letter = 'A' } = page.scenarios[index] ?? {};
      if (member && isKnown(member.amount)) {
        const due = today && isKnown(today.due) ? today.due / 100 : null;
        const difference = isKnown(member.difference) ? signed(member.difference / 100) : '';
        const label = `${letter} ${difference}`;
        dots.push({
          ...{ line, member: code },
          scenario: index,
          due,
          amount: member.amount / 100,
          label,
        });
      }
      return { line, name: '' };
    }),
  ]);
  return { lines, dots };
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${euros(value)}`;
}

function names(lines: readonly Line[]): Layer {
  return {
    data: { values: lines.filter(({ name }) => name !== '') },
    mark: { type: 'text', align: 'left', dy: 3, fontWeight: 600, color: 'var(--ink)' },
    encoding: { x: { value: 0 }, text: { field: 'name' } },
  };
}

function bridges(dots: readonly Dot[]): Layer {
  return {
    data: { values: dots.filter(({ due }) => due !== null) },
    mark: { type: 'rule', strokeWidth: 2, color: 'var(--soft)', opacity: 0.5 },
    encoding: { x: { field: 'due', type: 'quantitative' }, x2: { field: 'amount' } },
  };
}

function dueMarks(dots: readonly Dot[]): Layer {
  return {
    data: { values: dots.filter(({ due }) => due !== null) },
    mark: {
      ...{ type: 'point', shape: 'diamond', filled: false, size: 90, strokeWidth: 2, opacity: 1 },
      ...{ fill: 'var(--paper)', stroke: 'var(--cost)' },
    },
    encoding: { x: { field: 'due', type: 'quantitative' } },
  };
}

function scenarioMarks(dots: readonly Dot[]): Layer[] {
  return SHAPES.map((shape, index) => ({
    data: { values: dots.filter(({ scenario }) => scenario === index) },
    mark: { type: 'point', shape, filled: true, size: 80, opacity: 1, color: COLOURS[index] ?? '' },
  }));
}

function labels(dots: readonly Dot[]): Layer {
  const values = dots.map((dot) => ({ ...dot, end: Math.max(dot.amount, dot.due ?? 0) }));
  return {
    data: { values },
    mark: { type: 'text', align: 'left', dx: 10, color: 'var(--soft)' },
    encoding: { x: { field: 'end', type: 'quantitative' }, text: { field: 'label' } },
  };
}

/** A row a scenario of each member, to point at: what is due and what every scenario comes to. */
function hits(page: SimulationsPage, dots: readonly Dot[], width: number): Layer {
  const { table } = scenarioDotsChart(page);
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  return {
    data: {
      values: dots.map(({ line, member }) => ({
        line,
        says: says(rowText(table, rows.get(member))),
      })),
    },
    mark: { type: 'rect', ...UNSEEN },
    encoding: { ...SAYING, x: { value: 0 }, x2: { value: width } },
  };
}
