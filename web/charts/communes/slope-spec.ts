import type { TopLevelSpec } from 'vega-lite';
import type { Communes } from '../../../data/model/communes.ts';
import { percent } from '../../words/format.ts';
import { rowText, says, SAYING, UNSEEN } from '../mark-text.ts';
import { shareAxis } from '../share-axis.ts';
import { CONFIG } from '../theme.ts';
import type { Variant } from '../timeline.ts';
import { apart } from './apart.ts';
import { ends, slopeChart, type End } from './slope.ts';

type Side = 'then' | 'now';
const SIZES = { wide: { width: 150, height: 330 }, narrow: { width: 90, height: 300 } } as const;

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

interface Drawn {
  readonly known: readonly End[];
  readonly top: number;
  readonly height: number;
}

/** Height of a line of text, in pixels. */
const LINE = 17;

/** The drawing of the chart “slope”; names stand at the ends, pushed apart where they would meet. */
export function slopeSpec(content: Communes, variant: Variant): TopLevelSpec {
  const size = SIZES[variant];
  const known = ends(content);
  const top = shareAxis(known.map(({ then, now }) => ({ useShare: now, costShare: then }))).max;
  const { year } = content.context;
  const isBroken = content.consumption.comparison?.seriesBreak !== null;
  const drawn: Drawn = { known, top, height: size.height };
  return {
    ...size,
    padding: { left: 8, top: 4, right: 8, bottom: 8 },
    autosize: { type: 'pad', contains: 'padding' },
    config: CONFIG,
    encoding: {
      x: {
        field: 'side',
        type: 'ordinal',
        scale: { domain: ['then', 'now'], type: 'point', padding: 0 },
        axis: {
          ...{ title: null, domain: false, ticks: false, labelPadding: 10, orient: 'top' },
          labelExpr: `datum.value === "then" ? "${year - 1}" : "${year}"`,
          labelAngle: 0,
        },
      },
    },
    layer: [
      slopes(drawn, isBroken),
      labels(drawn, 'then', { align: 'right', dx: -10 }),
      labels(drawn, 'now', { align: 'left', dx: 10, color: 'var(--ink)' }),
      hits(drawn, content),
    ],
    resolve: { scale: { y: 'independent' } },
  };
}

function slopes({ known, top }: Drawn, isBroken: boolean): Layer {
  return {
    data: {
      values: known.flatMap(({ membre, then, now }) => [
        { membre, side: 'then', v: then },
        { membre, side: 'now', v: now },
      ]),
    },
    mark: {
      type: 'line',
      color: 'var(--use)',
      strokeWidth: 2,
      point: { filled: true, size: 60, color: 'var(--use)' },
      ...(isBroken && { strokeDash: [4, 4] }),
    },
    encoding: {
      y: { field: 'v', type: 'quantitative', scale: { domain: [0, top] }, axis: null },
      detail: { field: 'membre' },
    },
  };
}

function hits({ known, top }: Drawn, content: Communes): Layer {
  const { table } = slopeChart(content);
  return {
    data: {
      values: known.map(({ code, then, now }) => {
        const row = table.rows[content.consumption.rows.findIndex(({ key }) => key === code)];
        return { side: 'then', then, now, says: says(rowText(table, row), `member=${code}`) };
      }),
    },
    mark: { type: 'rule', strokeWidth: LINE - 1, ...UNSEEN },
    encoding: {
      ...SAYING,
      y: { field: 'then', type: 'quantitative', scale: { domain: [0, top] }, axis: null },
      y2: { field: 'now' },
      x2: { datum: 'now' },
    },
  };
}

function labels({ known, top, height }: Drawn, side: Side, style: object): Layer {
  const heights = known.map((one) => height * (1 - one[side] / top));
  const room = apart(heights, LINE, height);
  const values = known.map((one, index) => ({
    side,
    text: textOf(one, side),
    y: room[index] ?? 0,
  }));
  return {
    data: { values },
    mark: { type: 'text', baseline: 'middle', ...style },
    encoding: {
      y: { field: 'y', type: 'quantitative', scale: null, axis: null },
      text: { field: 'text' },
    },
  };
}

function textOf({ membre, then, now }: End, side: Side): string {
  return side === 'then' ? percent(then) : `${percent(now)} ${membre}`;
}
