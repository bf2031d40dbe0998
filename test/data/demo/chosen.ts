import type { Catalogue, Told } from './told.ts';

/** Which uses to add up; what is left out is not looked at. */
export interface Choice extends Partial<
  Pick<Told, 'year' | 'month' | 'member' | 'resource' | 'weekday'>
> {
  readonly kind?: string;
  /** hours of the day; leaves COUNTER reports out */
  readonly hours?: readonly number[];
}

/** The uses added up over everything but some properties. */
export function addedUp<Key extends keyof Told>(
  told: readonly Told[],
  keys: readonly Key[],
): Pick<Told, Key | 'uses'>[] {
  const cells = new Map<string, { first: Told; uses: number }>();
  for (const one of told) {
    const key = keys.map((each) => one[each]).join('|');
    const cell = cells.get(key);
    if (cell) cell.uses += one.uses;
    else cells.set(key, { first: one, uses: one.uses });
  }
  return [...cells.values()].map(({ first, uses }) => ({ ...first, uses }));
}

/** The uses chosen among those a drop tells of. */
export function usesAmong(
  told: readonly Pick<Told, 'resource' | 'uses' | 'hour'>[],
  { resources }: Catalogue,
  { kind, hours, ...equal }: Choice,
): number {
  const ofKind = new Set(resources.filter((one) => one.kind === kind).map(({ id }) => id));
  const wanted = Object.entries(equal);
  return sum(
    told
      .filter((one: Partial<Told>) =>
        wanted.every(([key, value]) => one[key as keyof Told] === value),
      )
      .filter(({ resource }) => kind === undefined || ofKind.has(resource))
      .filter(({ hour = -1 }) => hours === undefined || hours.includes(hour))
      .map((one) => one.uses),
  );
}

/** The sum of some numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Says whether a value lies between two others. */
export function within(low: number, high: number): (value: number) => boolean {
  return (value) => low <= value && value <= high;
}
