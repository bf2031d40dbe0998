import type { TopLevelSpec } from 'vega-lite';
import { isKnown } from '../../../data/model/figure.ts';
import type { MemberPage, SharedYear } from '../../../data/model/member-page.ts';
import { percent, ratio } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Layer } from '../chart.ts';
import { rowText, says, SAYING, UNSEEN } from '../mark-text.ts';
import { CONFIG } from '../theme.ts';
import type { Variant } from '../timeline.ts';
import { yearsChart } from './years.ts';

const SIZES = { wide: { width: 400, height: 240 }, narrow: { width: 210, height: 200 } } as const;

/** The drawing of the chart “years”: use ●, cost share ◇; the line of use is cut where the series broke. */
export function yearsSpec(page: MemberPage, variant: Variant): TopLevelSpec {
  const { years } = page;
  const known = years.flatMap(({ useShare, costShare }) => [useShare, costShare]).filter(isKnown);
  const max = Math.max(0.01, ...known) * 1.15;
  return {
    ...SIZES[variant],
    padding: { left: 0, top: 12, right: 4, bottom: 4 },
    autosize: { type: 'pad', contains: 'padding' },
    config: CONFIG,
    data: { values: points(years) },
    encoding: {
      x: {
        field: 'year',
        type: 'ordinal',
        scale: { type: 'point', padding: 0.3 },
        axis: { title: null, labelAngle: 0, ticks: false, labelPadding: 8 },
      },
      y: {
        type: 'quantitative',
        scale: { domain: [0, max] },
        axis: {
          ...{ title: null, domain: false, ticks: false, labelPadding: 8 },
          tickCount: 4,
          labelExpr: `replace(toString(round(datum.value * 1000) / 10), ".", "${ratio(0, 1).charAt(1)}") + "${percent(0, 0).slice(1)}"`,
        },
      },
    },
    layer: [
      line('cost', 'var(--cost)'),
      line('use', 'var(--use)'),
      {
        transform: [{ filter: 'isValid(datum.cost)' }],
        mark: {
          ...{ type: 'point', shape: 'diamond', filled: false, opacity: 1, size: 110 },
          ...{ fill: 'var(--paper)', stroke: 'var(--cost)', strokeWidth: 2.2 },
        },
        encoding: { y: { field: 'cost', type: 'quantitative' } },
      },
      {
        transform: [{ filter: 'isValid(datum.use)' }],
        mark: { type: 'point', filled: true, opacity: 1, size: 90, color: 'var(--use)' },
        encoding: { y: { field: 'use', type: 'quantitative' } },
      },
      ...names(years, max, SIZES[variant].height),
      hits(page, SIZES[variant]),
    ],
  };
}

function line(field: 'use' | 'cost', color: string): Layer {
  return {
    transform: [{ filter: `isValid(datum.${field})` }],
    mark: { type: 'line', color, strokeWidth: 2 },
    encoding: {
      y: { field, type: 'quantitative' },
      ...(field === 'use' && { detail: { field: 'piece' } }),
    },
  };
}

function points(years: readonly SharedYear[]) {
  let piece = 0;
  return years.map(({ year, useShare, costShare, afterBreak }) => {
    if (afterBreak || !isKnown(useShare)) piece += 1;
    return {
      ...{ year: String(year), piece },
      ...(isKnown(useShare) && { use: useShare }),
      ...(isKnown(costShare) && { cost: costShare }),
    };
  });
}

/** Names of both lines at their ends, apart from each other; the reason where the last share of use is not known. */
function names(years: readonly SharedYear[], max: number, height: number): Layer[] {
  const last = years.at(-1);
  if (!last) return [];
  const both = [
    { name: words.labels.useShare, value: last.useShare, color: 'var(--use)' },
    { name: words.labels.costShare, value: last.costShare, color: 'var(--cost)' },
  ];
  const known = both.filter(({ value }) => isKnown(value));
  const apart = last.useShare !== last.costShare && known.length > 1 ? 0 : 9;
  return both.flatMap(({ name, value, color }, index): Layer[] => {
    if (!isKnown(value)) return [];
    const other = both[1 - index]?.value ?? 'missing';
    const gap = isKnown(other) ? (Math.abs(value - other) / max) * height : height;
    const isOver = isKnown(other) ? value > other || (value === other && index === 0) : true;
    const shift = gap < 18 ? (isOver ? -1 : 1) * Math.max(apart, (18 - gap) / 2) : 0;
    return [
      {
        data: { values: [{ year: String(last.year), v: value }] },
        mark: {
          type: 'text',
          text: name,
          align: 'left',
          dx: 12,
          dy: shift,
          color,
          fontWeight: 600,
        },
        encoding: { y: { field: 'v', type: 'quantitative' } },
      },
    ];
  });
}

/** A column a year, to point at. */
function hits(page: MemberPage, { width, height }: { width: number; height: number }): Layer {
  const { table } = yearsChart(page);
  return {
    data: {
      values: page.years.map(({ year }, index) => ({
        year: String(year),
        says: says(rowText(table, table.rows[index]), `year=${year}`),
      })),
    },
    mark: { type: 'rule', strokeWidth: width / (page.years.length + 1), ...UNSEEN },
    encoding: { ...SAYING, y: { value: 0 }, y2: { value: height } },
  };
}
