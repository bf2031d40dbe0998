/** A source of numbers in [0, 1): the same keys give the same numbers, on every machine. */
export type Random = () => number;

/** Draws that depend on nothing but these keys, so that files can be made in any order. */
export function randomOf(...keys: readonly (number | string)[]): Random {
  let state = keys.reduce<number>(mix, 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `below` − 1. */
export function pick(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** A factor around 1 whose logarithm is normal: many light users, a few heavy ones. */
export function heavyTailed(random: Random, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(spread * normal);
}

/** A whole number whose mean is `expected`. */
export function rounded(random: Random, expected: number): number {
  return Math.floor(expected + random());
}

function mix(state: number, key: number | string): number {
  const text = typeof key === 'string' ? key : String(key);
  let hash = state;
  for (let index = 0; index <= text.length; index += 1) {
    hash = Math.imul(hash ^ (index < text.length ? text.charCodeAt(index) : 0xff), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
