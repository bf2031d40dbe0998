import { isKnown, type Figure } from '../../data/model/figure.ts';

/** How dark the five shades are, of the colour of use. */
export const SHADES = [0.06, 0.15, 0.25, 0.36, 0.48] as const;

/** The shade of a month, 0 to 4, from the weakest of its line to the strongest; null without a figure. */
export function shadeOf(line: readonly (Figure | undefined)[], index: number): number | null {
  const current = line[index];
  if (current === undefined || !isKnown(current)) return null;
  const values = line.flatMap((one) => (one !== undefined && isKnown(one) ? [one] : []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high === low) return 0;
  const last = SHADES.length - 1;
  return Math.min(last, Math.floor((SHADES.length * (current - low)) / (high - low)));
}
