import type { Line } from './intruder.ts';

/** How a cell of persons relates to others, total first. */
export interface Relation {
  readonly line: Line;
  /** do the parts add up to the total, or may a person be in several of them? */
  readonly isSum: boolean;
}

/** Rounds after which an interval that still shrinks is taken as it is. */
const ROUNDS = 40;

/**
 * The hidden cells an intruder narrows to fewer than `k` − 1 values, from what every line says of the least and the most each may
 * be: parts that add up are what the others leave of their total; others are no more than their total, which is no more than they
 * are together.
 *
 * @param readers by cell
 */
export function narrowedCells(
  readers: readonly number[],
  relations: readonly Relation[],
  hidden: readonly boolean[],
  k: number,
): number[] {
  const known = new Intervals(readers, hidden);
  const open = relations.filter(({ line }) => line.some((cell) => hidden[cell]));
  for (let round = 0, isChanged = true; isChanged && round < ROUNDS; round += 1) {
    isChanged = false;
    for (const relation of open) if (known.narrow(relation)) isChanged = true;
  }
  return readers.flatMap((count, cell) =>
    hidden[cell] && count > 0 && known.width(cell) < k - 2 ? [cell] : [],
  );
}

/** The least and the most each cell may be; what it is lies between them, whatever the lines claim. */
class Intervals {
  readonly #readers: readonly number[];
  readonly #least: Float64Array;
  readonly #most: Float64Array;

  constructor(readers: readonly number[], hidden: readonly boolean[]) {
    this.#readers = readers;
    this.#least = Float64Array.from(readers, (count, cell) => (hidden[cell] ? 0 : count));
    this.#most = Float64Array.from(readers, (count, cell) =>
      hidden[cell] === false ? count : Infinity,
    );
  }

  width(cell: number): number {
    return this.#mostOf(cell) - this.#leastOf(cell);
  }

  /** @returns whether anything is narrower than before */
  narrow({ line, isSum }: Relation): boolean {
    const [total = -1, ...parts] = line;
    if (isSum) return this.#narrowSum(total, parts);
    const isWithin = this.#narrowWithin(total, parts);
    return this.#narrowCover(total, parts) || isWithin;
  }

  #narrowSum(total: number, parts: readonly number[]): boolean {
    const outside = this.#outside(total, parts);
    const least = this.#sum(this.#least, parts);
    const most = this.#sum(this.#most, parts);
    let isChanged = this.#atMost(total, most.all + outside);
    if (this.#atLeast(total, least.all + outside)) isChanged = true;
    const [from, to] = [this.#leastOf(total) - outside, this.#mostOf(total) - outside];
    for (const part of parts) {
      if (this.#atMost(part, to - least.without(this.#leastOf(part)))) isChanged = true;
      if (this.#atLeast(part, from - most.without(this.#mostOf(part)))) isChanged = true;
    }
    return isChanged;
  }

  #narrowWithin(total: number, parts: readonly number[]): boolean {
    let isChanged = false;
    for (const part of parts) {
      if (this.#atMost(part, this.#mostOf(total))) isChanged = true;
      if (this.#atLeast(total, this.#leastOf(part))) isChanged = true;
    }
    return isChanged;
  }

  #narrowCover(total: number, parts: readonly number[]): boolean {
    const most = this.#sum(this.#most, parts);
    let isChanged = this.#atMost(total, most.all);
    for (const part of parts)
      if (this.#atLeast(part, this.#leastOf(total) - most.without(this.#mostOf(part)))) isChanged = true; // prettier-ignore
    return isChanged;
  }

  #sum(bounds: Float64Array, parts: readonly number[]): Sum {
    return new Sum(parts.map((part) => bounds[part] ?? 0));
  }

  #leastOf(cell: number): number {
    return this.#least[cell] ?? 0;
  }

  #mostOf(cell: number): number {
    return this.#most[cell] ?? 0;
  }

  /** What is known to lie outside the table: the total less its parts. */
  #outside(total: number, parts: readonly number[]): number {
    return parts.reduce(
      (rest, part) => rest - (this.#readers[part] ?? 0),
      this.#readers[total] ?? 0,
    );
  }

  #atLeast(cell: number, bound: number): boolean {
    const limit = Math.min(bound, this.#readers[cell] ?? 0);
    if (!(limit > this.#leastOf(cell))) return false;
    this.#least[cell] = limit;
    return true;
  }

  #atMost(cell: number, bound: number): boolean {
    const limit = Math.max(bound, this.#readers[cell] ?? 0);
    if (!(limit < this.#mostOf(cell))) return false;
    this.#most[cell] = limit;
    return true;
  }
}

/** A sum some of whose terms may be without limit. */
class Sum {
  readonly #finite: number;
  readonly #limitless: number;

  constructor(terms: readonly number[]) {
    const finite = terms.filter((term) => term !== Infinity);
    this.#finite = finite.reduce((sum, term) => sum + term, 0);
    this.#limitless = terms.length - finite.length;
  }

  get all(): number {
    return this.#limitless > 0 ? Infinity : this.#finite;
  }

  without(term: number): number {
    if (term === Infinity) return this.#limitless > 1 ? Infinity : this.#finite;
    return this.#limitless > 0 ? Infinity : this.#finite - term;
  }
}
