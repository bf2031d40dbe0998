import type { TopLevelSpec } from 'vega-lite';
import type { ResourcesPage } from '../../../data/model/resources-page.ts';
import { ratio } from '../../words/format.ts';
import { resourcesWords } from '../../words/resources.ts';
import type { Layer } from '../chart.ts';
import { textWidth } from '../text-width.ts';
import { CONFIG } from '../theme.ts';
import { valueAxis, roundTicks, type Variant } from '../timeline.ts';
import { rowText, says, SAYING, UNSEEN } from '../mark-text.ts';
import { costsChart, placed, type Placed } from './costs.ts';
import { beside, type Leader } from './beside.ts';

const SIZES = { wide: { width: 680, height: 360 }, narrow: { width: 290, height: 360 } } as const;

/** Least radius of what is pointed at, in pixels. */
const TOUCH = 12;

/** Height of a name, in pixels. */
const LINE = 16;

/** The drawing of the chart “costs”: a disc a resource, as large as what it costs, its name beside it. */
export function costsSpec(page: ResourcesPage, variant: Variant): TopLevelSpec {
  const own = resourcesWords();
  const size = SIZES[variant];
  const points = placed(page.lines).sort((a, b) => b.cost - a.cost);
  const right = Math.max(1, ...points.map(({ uses }) => uses)) * 1.05;
  const top = Math.max(0.01, ...points.map(({ costPerUse }) => costPerUse)) * 1.12;
  const ticks = roundTicks(points.map(({ uses }) => uses)).filter((tick) => tick <= right);
  const shown = ticks.filter((_, index) => variant === 'wide' || index % 2 === 0);
  return {
    ...size,
    padding: { left: 0, top: 8, right: 16, bottom: 4 },
    autosize: { type: 'pad', contains: 'padding' },
    config: CONFIG,
    data: { values: [] },
    encoding: {
      x: {
        type: 'quantitative',
        scale: { domain: [0, right], nice: false },
        axis: { ...valueAxis(shown), title: own.uses, grid: false, domain: true },
      },
      y: {
        type: 'quantitative',
        scale: { domain: [0, top], nice: false },
        axis: {
          ...{ title: own.eurosPerUse, domain: false, ticks: false, labelPadding: 8, tickCount: 5 },
          labelExpr: `replace(format(datum.value, ".2f"), ".", "${ratio(0, 1).charAt(1)}")`,
        },
      },
    },
    layer: layersOf(
      page,
      points.map((point) => ({
        ...point,
        x: (point.uses / right) * size.width,
        y: size.height * (1 - point.costPerUse / top),
        radius: 4 + 14 * Math.sqrt(point.cost / Math.max(1, points[0]?.cost ?? 1)),
      })),
      size,
    ),
  };
}

interface Disc extends Placed {
  /** pixels */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function layersOf(
  page: ResourcesPage,
  discs: readonly Disc[],
  size: { width: number; height: number },
): Layer[] {
  const marks = discs.map(({ name, x, y, radius }) => ({
    box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
    width: textWidth({ fontSize: 13 }, name),
  }));
  const names = beside(marks, { ...size, line: LINE });
  return [
    ...names.flatMap(({ way }) => (way === null ? [] : [leader(way)])),
    {
      data: {
        values: discs.map(({ name, uses, costPerUse, radius }) => {
          return { name, uses, costPerUse, area: Math.PI * radius ** 2 };
        }),
      },
      mark: {
        ...{ type: 'point', filled: true, opacity: 1, fillOpacity: 0.35 },
        ...{ color: 'var(--use)', stroke: 'var(--use)', strokeWidth: 1.5 },
      },
      encoding: {
        x: { field: 'uses', type: 'quantitative' },
        y: { field: 'costPerUse', type: 'quantitative' },
        size: { field: 'area', type: 'quantitative', scale: null },
      },
    },
    ...names.map(({ left, middle }, index) => nameAt(discs[index]?.name ?? '', left, middle)),
    hits(page, discs),
  ];
}

/** Where each disc is pointed at: never smaller than a fingertip, the small ones above. */
function hits(page: ResourcesPage, discs: readonly Disc[]): Layer {
  const { table } = costsChart(page);
  return {
    data: {
      values: discs.map(({ id, uses, costPerUse, radius }) => ({
        ...{ uses, costPerUse, area: Math.PI * Math.max(radius, TOUCH) ** 2 },
        says: says(
          rowText(table, table.rows[page.lines.findIndex((line) => line.id === id)]),
          `resource=${id}`,
        ),
      })),
    },
    mark: { type: 'point', filled: true, ...UNSEEN },
    encoding: {
      ...SAYING,
      x: { field: 'uses', type: 'quantitative' },
      y: { field: 'costPerUse', type: 'quantitative' },
      size: { field: 'area', type: 'quantitative', scale: null },
    },
  };
}

/** From a name that stands apart to its disc. */
function leader({ from, to }: Leader): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'rule', color: 'var(--soft)', strokeWidth: 1 },
    encoding: {
      ...{ x: { value: from.x }, y: { value: from.y } },
      ...{ x2: { value: to.x }, y2: { value: to.y } },
    },
  };
}

function nameAt(text: string, left: number, middle: number): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'text', text, align: 'left', baseline: 'middle', color: 'var(--ink)' },
    encoding: { x: { value: left }, y: { value: middle } },
  };
}
