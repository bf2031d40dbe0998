import type { Headline } from '../../data/model/overview.ts';
import { isKnown } from '../../data/model/figure.ts';

/** A line of years, 120 × 28 pixels: pieces between gaps and breaks, and the last point. */
export interface Sparkline {
  readonly pieces: readonly string[];
  /** where the series broke, between two years */
  readonly breaks: readonly string[];
  readonly last: { readonly x: string; readonly y: string } | null;
}

export const SPARKLINE = { width: 120, height: 28, margin: 4 } as const;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly piece: number;
}

/** Draws the past of a headline figure on its own scale; undefined below two known years, where there is no past. */
export function sparkline(points: Headline['points']): Sparkline | undefined {
  const known = points.map(({ value }) => value).filter(isKnown);
  if (known.length < 2) return undefined;
  const placed = place(points, Math.min(...known), Math.max(...known));
  const pieces = new Map<number, string[]>();
  for (const { x, y, piece } of placed) {
    pieces.set(piece, [...(pieces.get(piece) ?? []), `${x.toFixed(1)},${y.toFixed(1)}`]);
  }
  const last = placed.at(-1);
  return {
    pieces: [...pieces.values()].map((coordinates) => coordinates.join(' ')),
    breaks: points.flatMap(({ afterBreak }, index) =>
      afterBreak ? [(abscissa(points.length, index) - step(points.length) / 2).toFixed(1)] : [],
    ),
    last: last ? { x: last.x.toFixed(1), y: last.y.toFixed(1) } : null,
  };
}

function place(points: Headline['points'], min: number, max: number): Placed[] {
  const { height, margin } = SPARKLINE;
  let piece = 0;
  return points.flatMap(({ value, afterBreak }, index) => {
    if (afterBreak || !isKnown(value)) piece += 1;
    if (!isKnown(value)) return [];
    const part = max === min ? 0.5 : (value - min) / (max - min);
    const y = height - margin - part * (height - 2 * margin);
    return [{ x: abscissa(points.length, index), y, piece }];
  });
}

function step(count: number): number {
  return (SPARKLINE.width - 2 * SPARKLINE.margin) / Math.max(1, count - 1);
}

function abscissa(count: number, index: number): number {
  return SPARKLINE.margin + index * step(count);
}
