import type { TopLevelSpec } from 'vega-lite';
import { monthOf } from '../../data/model/period.ts';
import { count, shortMonth } from '../words/format.ts';
import { CONFIG } from './theme.ts';
import { absences, eventMarks, hitAreas, labels, lines } from './timeline-layers.ts';
import {
  currentLine,
  months,
  previousLine,
  type Month,
  type Timed,
  type Told,
} from './timeline-points.ts';

/** For a column of text, or for a telephone. */
export type Variant = 'wide' | 'narrow';

const SIZES = { wide: { width: 640, height: 240 }, narrow: { width: 300, height: 200 } } as const;

/** The months of a year in one of two sizes, its events numbered; what each says when it is pointed at. */
export function timelineSpec(overview: Told, variant: Variant): TopLevelSpec {
  return monthsSpec(overview, variant, months(overview));
}

/** The same of figures alone, with what is said of each month, or nothing. */
export function monthsSpec(
  overview: Timed,
  variant: Variant,
  said: readonly Month[],
): TopLevelSpec {
  const size = SIZES[variant];
  const [current, previous] = [currentLine(overview), previousLine(overview)];
  const ticks = roundTicks([...current, ...previous].map(({ y }) => y));
  const top = ticks.at(-1) ?? 1;
  const scale = {
    perMonth: size.width / 12,
    perUnit: size.height / top,
    roomy: variant === 'wide',
  };
  return {
    ...size,
    padding: { left: 0, top: 4, right: variant === 'wide' ? 40 : 4, bottom: 4 },
    autosize: { type: 'pad', contains: 'padding' },
    config: CONFIG,
    data: { values: [] },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        scale: { domain: [0, 12] },
        axis: monthAxis(overview, variant),
      },
      y: {
        field: 'y',
        type: 'quantitative',
        scale: { domain: [0, top], nice: false },
        axis: valueAxis(ticks),
      },
    },
    layer: [
      ...eventMarks(overview, size),
      ...lines(current, previous),
      ...absences(overview, size.height),
      ...labels(overview, current, previous, scale),
      ...hitAreas(said, size),
    ],
  };
}

/** Round values from 0 to just above the highest: at most seven. */
export function roundTicks(values: readonly number[]): readonly number[] {
  const max = Math.max(0, ...values);
  if (max === 0) return [1];
  const step = 10 ** Math.floor(Math.log10(max));
  const unit = Math.max(
    1,
    [0.2, 0.5, 1, 2].map((part) => part * step).find((size) => max / size <= 5) ?? step,
  );
  return Array.from({ length: Math.ceil((max * 1.02) / unit) + 1 }, (_, index) => index * unit);
}

function monthAxis({ context }: Timed, variant: Variant) {
  const names = Array.from({ length: 12 }, (_, index) =>
    shortMonth(monthOf(context.year, index + 1)),
  );
  const shown = variant === 'wide' ? names : names.map((name) => name.charAt(0).toUpperCase());
  return {
    title: null,
    values: shown.map((_, index) => index + 0.5),
    labelExpr: `${JSON.stringify(shown)}[floor(datum.value)]`,
    labelOverlap: false,
    labelPadding: 8,
    ticks: false,
    grid: false,
  } as const;
}

/** Thousands apart as `words/format.ts` writes them. */
export function valueAxis(ticks: readonly number[]) {
  return {
    title: null,
    values: ticks.length > 1 ? [...ticks] : [0],
    domain: false,
    ticks: false,
    labelPadding: 8,
    labelExpr: `replace(format(datum.value, ","), regexp(",", "g"), "${count(1000).charAt(1)}")`,
  } as const;
}
