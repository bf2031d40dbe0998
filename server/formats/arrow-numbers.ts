const TWO_TO_32 = 2 ** 32;

/** Where numbers are, in the layout of Arrow: one bit per row, lowest first, 1 where there is one. */
export interface Validity {
  readonly nullCount: number;
  /** undefined where every number is there */
  readonly nullBitmap: Uint8Array<ArrayBuffer> | undefined;
}

/** Which rows of a column hold a number, NaN being none. */
export function validityOf(values: Float64Array): Validity {
  const bits = new Uint8Array(Math.ceil(values.length / 64) * 8);
  let valid = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    // only NaN differs from itself
    if (value !== value) continue;
    valid += 1;
    const byte = row >> 3;
    bits[byte] = (bits[byte] ?? 0) | (1 << (row & 7));
  }
  const nullCount = values.length - valid;
  return { nullCount, nullBitmap: nullCount === 0 ? undefined : bits };
}

/**
 * Whole numbers below 2^53 as 64-bit integers, each written as two halves of 32 bits: a BigInt each would cost ten times as much.
 *
 * @param into where there is room for as many
 * @returns the part of it that was written
 */
export function int64Of(
  values: Float64Array,
  into: BigInt64Array<ArrayBuffer>,
): BigInt64Array<ArrayBuffer> {
  const whole = into.subarray(0, values.length);
  const halves = new Int32Array(whole.buffer);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    halves[2 * row] = value | 0;
    halves[2 * row + 1] = Math.floor(value / TWO_TO_32);
  }
  return whole;
}
