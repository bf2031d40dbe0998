import { studentWithin } from './student.ts';

/** What a place came to over the months before and over the months after. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** A difference in differences with its uncertainty; changes are relative, 0.3 for +30 %. */
export interface PlaceboEffect {
  /** how much more the place changed than the others did */
  readonly effect: number;
  /** the interval that holds the effect in 95 cases of 100 */
  readonly low: number;
  readonly high: number;
  /** change of the place itself */
  readonly own: number;
  /** change of the others, each counting the same */
  readonly others: number;
}

/** Fewer other places do not tell how much a place changes by itself. */
export const FEWEST_CONTROLS = 4;

/** A place with fewer uses before changes by chance more than by anything else. */
export const FEWEST_BEFORE = 20;

const CONFIDENCE = 0.95;

/**
 * Difference in differences of one place beside untreated ones, with a placebo interval.
 *
 * Each untreated place is a placebo: nothing was done there, and it changed all the same. Changes are logarithms, so that they
 * compare places of any size; the effect is the place's change less the mean of the others'. The interval is that of one more
 * change drawn like the placebos'. Their own ranks would need 39 places for 95 cases of 100 (Conley & Taber 2011, “Inference with
 * difference in differences with a small number of policy changes”), and a group has five members: so their spread is taken, with
 * Student's law for how few they are (Donald & Lang 2007, “Inference with difference-in-differences and other panel data”). A
 * small place changes more by chance than a large one: the spread is measured once as it is and once in proportion to
 * 1/before + 1/after, and the wider interval is told (after Ferman & Pinto 2019, “Inference in differences-in-differences with
 * few treated groups and heteroskedasticity”). Nothing is drawn at random: the same figures give the same interval.
 *
 * @param controls at least {@link FEWEST_CONTROLS} of them
 */
export function placeboEffect(
  treated: BeforeAfter,
  controls: readonly BeforeAfter[],
): PlaceboEffect {
  const changes = controls.map(change);
  const count = changes.length;
  const mean = sumOf(changes) / count;
  const spread = Math.sqrt(variance(changes, mean, treated, controls));
  const reach = studentWithin(CONFIDENCE, count - 1) * spread;
  const own = change(treated);
  const effect = own - mean;
  return {
    effect: relative(effect),
    low: relative(effect - reach),
    high: relative(effect + reach),
    own: relative(own),
    others: relative(mean),
  };
}

/** Of the place's change less the mean of the others', had nothing been done: the larger of two estimates. */
function variance(
  changes: readonly number[],
  mean: number,
  treated: BeforeAfter,
  controls: readonly BeforeAfter[],
): number {
  const count = changes.length;
  const even = sumOf(changes.map((one) => (one - mean) ** 2)) / (count - 1);
  const chances = controls.map(chance);
  const weights = chances.map((one) => 1 / one);
  const centre = sumOf(changes.map((one, at) => one * (weights[at] ?? 0))) / sumOf(weights);
  const scale =
    sumOf(changes.map((one, at) => (weights[at] ?? 0) * (one - centre) ** 2)) / (count - 1);
  return Math.max(
    even * (1 + 1 / count),
    scale * (chance(treated) + sumOf(chances) / (count * count)),
  );
}

/** Half a use on both sides keeps a place that fell to nothing within the logarithm. */
function change({ before, after }: BeforeAfter): number {
  return Math.log((after + 0.5) / (before + 0.5));
}

/** What counting alone makes a change vary by, up to a factor: uses come in sittings. */
function chance({ before, after }: BeforeAfter): number {
  return 1 / (before + 0.5) + 1 / (after + 0.5);
}

function relative(logarithm: number): number {
  return Math.exp(logarithm) - 1;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
