/** Share of use beside share of cost of one member; both from 0 to 1. */
export interface Shares {
  readonly useShare: number;
  readonly costShare: number;
}

/** `useShare − costShare`, from −1 to 1 (shown in points): positive when a member uses more than it pays for. */
export function gap({ useShare, costShare }: Shares): number {
  return useShare - costShare;
}

/**
 * `100 × useShare / costShare`: 100 when a member uses exactly its pro rata.
 *
 * @returns undefined when it pays nothing: nothing to compare with
 */
export function intensity({ useShare, costShare }: Shares): number | undefined {
  return costShare === 0 ? undefined : (100 * useShare) / costShare;
}

/**
 * Hoover index `½ Σ |useShare − costShare|`, from 0 to 1: the part of the cost that would change payer if it were
 * billed by use. Informative only: the convention apportions by population (art. 1).
 */
export function hoover(shares: readonly Shares[]): number {
  return shares.reduce((sum, share) => sum + Math.abs(gap(share)), 0) / 2;
}

/** Parts of a whole, in the order given; all undefined when the whole is nothing. */
export function partsOf(values: readonly number[]): (number | undefined)[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (whole === 0 ? undefined : value / whole));
}
