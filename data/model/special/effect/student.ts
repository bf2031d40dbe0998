/**
 * The value a variable of Student's law stays within, on both sides of 0, with a probability.
 *
 * The probability of an integer number of degrees of freedom has a closed form (Abramowitz & Stegun, Handbook of Mathematical
 * Functions, 26.7.3 and 26.7.4); it is inverted by halving.
 *
 * @param probability between 0 and 1, for instance 0.95
 * @param freedom     degrees of freedom, 1 or more
 */
export function studentWithin(probability: number, freedom: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (probabilityWithin(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return Math.tan(high) * Math.sqrt(freedom);
}

/** Of |t| < tan(angle) × √freedom. */
function probabilityWithin(angle: number, freedom: number): number {
  const isOdd = freedom % 2 === 1;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  let term = isOdd ? cosine : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= freedom - 2; power += 2) {
    sum += term;
    term *= (cosine * cosine * (power + 1)) / (power + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
