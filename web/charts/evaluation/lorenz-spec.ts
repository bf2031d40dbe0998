import type { TopLevelSpec } from 'vega-lite';
import type { EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import { percent } from '../../words/format.ts';
import type { Layer } from '../chart.ts';
import { rowText, says, SAYING, UNSEEN } from '../mark-text.ts';
import { CONFIG } from '../theme.ts';
import { lorenzChart } from './lorenz.ts';

const SIDES = { wide: 360, narrow: 250 } as const;
/** Names closer than this part of the axis would run into one another. */
const NEAR = 0.06;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

const ORIGIN = { x: 0, y: 0, name: '' };

/** The curve under its diagonal; each member's name stands where its part ends. */
export function lorenzSpec(page: EvaluationPage, shape: 'wide' | 'narrow'): TopLevelSpec {
  const { lorenz } = page;
  const { lorenz: own } = evaluationWords();
  const steps = typeof lorenz === 'string' ? [] : lorenz;
  const points = steps.map(({ name, inhabitantsUpTo: x, usesUpTo: y }) => ({ x, y, name }));
  const axis = {
    labelExpr: `round(datum.value * 100) + "${percent(0, 0).slice(1)}"`,
    tickCount: 4,
  } as const;
  const scale = { domain: [0, 1] };
  return {
    width: SIDES[shape],
    height: SIDES[shape],
    padding: 4,
    config: CONFIG,
    data: { values: steps.length === 0 ? [] : [ORIGIN, ...points] },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale, axis: { ...axis, title: own.inhabitantsUpTo } },
      y: { field: 'y', type: 'quantitative', scale, axis: { ...axis, title: own.usesUpTo } },
    },
    layer: [
      equality(),
      curve(),
      ends(),
      ...names(points, shape === 'wide' ? 12 : 11),
      hits(page, points),
    ],
  };
}

function equality(): Layer {
  return {
    data: { values: [ORIGIN, { x: 1, y: 1, name: '' }] },
    mark: { type: 'line', color: 'var(--soft)', strokeDash: [4, 4], strokeWidth: 1 },
  };
}

function curve(): Layer {
  return { mark: { type: 'line', color: 'var(--use)', strokeWidth: 2.5 } };
}

function ends(): Layer {
  return {
    transform: [{ filter: "datum.name !== ''" }],
    mark: { type: 'point', filled: true, opacity: 1, color: 'var(--use)', size: 50 },
  };
}

/** Where each member's part ends, to point at. */
function hits(page: EvaluationPage, points: readonly Point[]): Layer {
  const { table } = lorenzChart(page);
  return {
    data: {
      values: points.map(({ x, y }, index) => ({
        ...{ x, y },
        says: says(rowText(table, table.rows[index])),
      })),
    },
    mark: { type: 'point', filled: true, size: 450, ...UNSEEN },
    encoding: SAYING,
  };
}

/** Points too near one another have their names together, one under the other; the last stands left of its point. */
function names(points: readonly Point[], fontSize: number): Layer[] {
  const groups: { x: number; y: number; names: string[] }[] = [];
  for (const { x, y, name } of points) {
    const near = groups.at(-1);
    if (near && x - near.x < NEAR && x < 1) near.names.push(name);
    else groups.push({ x, y, names: [name] });
  }
  const last = groups.pop();
  const mark = { type: 'text', fontSize, lineHeight: 15, color: 'var(--ink)' } as const;
  const text = { field: 'names' } as const;
  return [
    {
      data: { values: groups },
      mark: { ...mark, align: 'left', baseline: 'top', dx: 8, dy: 2 },
      encoding: { text },
    },
    {
      data: { values: last ? [last] : [] },
      mark: { ...mark, align: 'right', baseline: 'top', dx: -10, dy: -2 },
      encoding: { text },
    },
  ];
}
