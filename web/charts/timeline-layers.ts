import type { Layer } from './chart.ts';
import { says, SAYING, UNSEEN } from './mark-text.ts';
import { lineLabels, type LineLabel, type Scale } from './timeline-labels.ts';
import {
  events,
  gaps,
  type Event,
  type LinePoint,
  type Month,
  type Timed,
} from './timeline-points.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

type Values = readonly object[];

function values(rows: Values) {
  return { values: rows.map((row) => ({ ...row })) };
}

/** Both lines, the earlier one dashed; a hollow point is provisional. */
export function lines(current: readonly LinePoint[], previous: readonly LinePoint[]): Layer[] {
  const detail = { field: 'segment', type: 'nominal' } as const;
  return [
    {
      data: values(previous),
      mark: { type: 'line', color: 'var(--soft)', strokeWidth: 1.6, strokeDash: [5, 4] },
      encoding: { detail },
    },
    {
      data: values(current),
      mark: { type: 'line', color: 'var(--use)', strokeWidth: 2.5, strokeJoin: 'round' },
      encoding: { detail },
    },
    {
      data: values(current.filter(({ provisional }) => !provisional)),
      mark: { type: 'point', filled: true, opacity: 1, color: 'var(--use)', size: 42 },
    },
    {
      data: values(current.filter(({ provisional }) => provisional)),
      mark: {
        type: 'point',
        filled: false,
        opacity: 1,
        fill: 'var(--paper)',
        stroke: 'var(--use)',
        strokeWidth: 2.2,
        size: 80,
      },
    },
  ];
}

/** Why a month has no point, written where it would be missed. */
export function absences(overview: Timed, height: number): Layer[] {
  return [
    {
      data: values(gaps(overview)),
      mark: { type: 'text', fontStyle: 'italic' },
      encoding: { y: { value: height - 10 }, text: { field: 'short' } },
    },
  ];
}

/** Names of the lines, at their ends. */
export function labels(
  overview: Timed,
  current: readonly LinePoint[],
  previous: readonly LinePoint[],
  scale: Scale,
): Layer[] {
  const placed = lineLabels(overview, current, previous, scale);
  return [
    ...placed.previous.map((label) => labelLayer(label, 'var(--soft)')),
    ...placed.current.map((label) => labelLayer(label, 'var(--use)')),
  ];
}

function labelLayer({ text, dx, dy, align, ...place }: LineLabel, color: string): Layer {
  return {
    data: values([place]),
    mark: { type: 'text', text, dx, dy, align, color, fontWeight: 600, baseline: 'alphabetic' },
  };
}

/** A numbered disc above the drawing and a line down from it; a break of the series is drawn solid. */
export function eventMarks(overview: Timed, { width, height }: Size): Layer[] {
  const placed = spread(events(overview), 22 / (width / 12));
  const down = { type: 'rule', color: 'var(--ink)' } as const;
  const full = { y: { value: -6 }, y2: { value: height } } as const;
  const disc = { x: { field: 'disc', type: 'quantitative' }, y: { value: -15 } } as const;
  return [
    {
      data: values(placed.filter(({ isBreak }) => !isBreak)),
      mark: { ...down, strokeDash: [2, 3], opacity: 0.7 },
      encoding: full,
    },
    {
      data: values(placed.filter(({ isBreak }) => isBreak)),
      mark: { ...down, strokeWidth: 2 },
      encoding: full,
    },
    {
      data: values(placed),
      mark: { type: 'point', filled: true, opacity: 1, size: 320, color: 'var(--ink)' },
      encoding: disc,
    },
    {
      data: values(placed),
      mark: {
        type: 'text',
        fontSize: 11,
        fontWeight: 600,
        color: 'var(--paper)',
        baseline: 'middle',
      },
      encoding: { ...disc, text: { field: 'number', type: 'nominal' } },
    },
  ];
}

/** Discs of close events side by side, each line still at its date. */
function spread(all: readonly Event[], room: number): (Event & { readonly disc: number })[] {
  let last = -Infinity;
  return all.map((event) => {
    last = Math.max(event.x, last + room);
    return { ...event, disc: last };
  });
}

/** Unseen columns, one a month, that say what there is to say of it. */
export function hitAreas(months: readonly Month[], { height }: Pick<Size, 'height'>): Layer[] {
  return [
    {
      data: values(
        months.map((month) => ({
          ...{ from: month.x - 0.5, to: month.x + 0.5 },
          says: says(month, ...month.of),
        })),
      ),
      mark: { type: 'rect', ...UNSEEN },
      encoding: {
        ...SAYING,
        x: { field: 'from', type: 'quantitative' },
        x2: { field: 'to' },
        y: { value: 0 },
        y2: { value: height },
      },
    },
  ];
}
