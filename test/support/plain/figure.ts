/** How far a figure can be trusted, the better first (domain §4: zero, missing, not yet received and suppressed are four things). */
export const STATUSES = [
  'complete',
  'partial',
  'without-secret',
  'secret',
  'missing',
  'not-computable',
  'series-break',
] as const;

/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** What an answer must say of one cell; null where there is no value. */
export interface Plain {
  readonly value: number | null;
  readonly status: Status;
}

/** A figure nothing allows to compute. */
export const NOT_COMPUTABLE: Plain = { value: null, status: 'not-computable' };

/** A figure that is there. */
export function known(value: number, status: Status = 'complete'): Plain {
  return { value, status };
}

/** A figure that is not. */
export function absent(status: Status): Plain {
  return { value: null, status };
}

/** A figure that all that is needed is known of, or nothing. */
export function knownOrNot(value: number | undefined): Plain {
  return value === undefined ? NOT_COMPUTABLE : known(value);
}

/** What figures give together: the first reason for absence, else a value trusted no more than the worst of them. */
export function combined(
  parts: readonly Plain[],
  arithmetic: (...values: number[]) => number,
): Plain {
  const missing = parts.find(({ value }) => value === null);
  if (missing) return missing;
  const value = arithmetic(...parts.map((one) => one.value ?? 0));
  if (!Number.isFinite(value)) return NOT_COMPUTABLE;
  const worst = Math.max(...parts.map(({ status }) => STATUSES.indexOf(status)));
  return known(value, STATUSES[worst]);
}

/** The sum of the counts that may be shown and are there; it says what was left out. */
export function summedUp(parts: readonly Plain[]): Plain {
  const there = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  if (there.length === 0) return parts[0] ?? NOT_COMPUTABLE;
  const value = there.reduce((sum, one) => sum + one, 0);
  if (parts.some(({ status }) => status === 'secret')) return known(value, 'without-secret');
  return known(value, there.length < parts.length ? 'partial' : 'complete');
}
