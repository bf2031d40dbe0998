import type { TopLevelSpec } from 'vega-lite';
import type { MemberRow } from '../../data/model/answer.ts';
import { isKnown } from '../../data/model/figure.ts';
import { percent } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { Layer } from './chart.ts';
import { shareAxis } from './share-axis.ts';
import { textWidth } from './text-width.ts';
import { CONFIG } from './theme.ts';

const ROW = 40;

/** What a dumbbell is drawn from. */
type Shares = Pick<MemberRow, 'label' | 'useShare' | 'costShare'>;

/** A member table's dumbbells as one drawing to download: use ●, cost share ◇. */
export function dumbbellSpec(rows: readonly Shares[]): TopLevelSpec {
  const { max, ticks } = shareAxis(rows);
  return {
    width: 560,
    height: ROW * rows.length,
    padding: 16,
    config: CONFIG,
    data: { values: rows.map(dot) },
    encoding: {
      y: {
        field: 'member',
        type: 'nominal',
        sort: rows.map(({ label }) => label),
        axis: {
          title: null,
          ticks: false,
          domain: false,
          labelPadding: 12,
          labelColor: 'var(--ink)',
        },
      },
    },
    layer: [bridge(max, ticks), useMark(), costMark(), ...legend()],
  };
}

function dot({ label, useShare, costShare }: Shares): Record<string, string | number> {
  return {
    member: label,
    ...(isKnown(useShare) && { use: useShare, useText: percent(useShare) }),
    ...(isKnown(costShare) && { cost: costShare, costText: percent(costShare) }),
  };
}

function bridge(max: number, ticks: readonly number[]): Layer {
  return {
    transform: [{ filter: 'isValid(datum.use) && isValid(datum.cost)' }],
    mark: { type: 'rule', strokeWidth: 3, color: 'var(--soft)', opacity: 0.4 },
    encoding: {
      x: {
        field: 'use',
        type: 'quantitative',
        scale: { domain: [0, max] },
        axis: {
          title: null,
          values: [...ticks],
          labelExpr: `round(datum.value * 100) + "${percent(0, 0).slice(1)}"`,
        },
      },
      x2: { field: 'cost' },
    },
  };
}

const USE_MARK = {
  type: 'point',
  ...{ shape: 'circle', filled: true, opacity: 1, size: 130, color: 'var(--use)' },
} as const;

const COST_MARK = {
  type: 'point',
  ...{ shape: 'diamond', filled: false, opacity: 1, size: 130 },
  ...{ fill: 'var(--paper)', stroke: 'var(--cost)', strokeWidth: 2.5 },
} as const;

function useMark(): Layer {
  return {
    transform: [{ filter: 'isValid(datum.use)' }],
    mark: USE_MARK,
    encoding: { x: { field: 'use', type: 'quantitative' } },
  };
}

function costMark(): Layer {
  return {
    transform: [{ filter: 'isValid(datum.cost)' }],
    mark: COST_MARK,
    encoding: { x: { field: 'cost', type: 'quantitative' } },
  };
}

/** What both marks stand for, above them. */
function legend(): Layer[] {
  const { useShare, costShare } = words.labels;
  const second = 40 + textWidth({ fontSize: 13 }, useShare);
  return [
    ...named(USE_MARK, useShare, { x: 7, color: 'var(--use)' }),
    ...named(COST_MARK, costShare, { x: second, color: 'var(--cost)' }),
  ];
}

function named(
  mark: typeof USE_MARK | typeof COST_MARK,
  text: string,
  { x, color }: { readonly x: number; readonly color: string },
): Layer[] {
  const data = { values: [{}] };
  const above = { value: -18 };
  return [
    { data, mark, encoding: { x: { value: x }, y: above } },
    {
      data,
      mark: { type: 'text', text, align: 'left', baseline: 'middle', color },
      encoding: { x: { value: x + 13 }, y: above },
    },
  ];
}
