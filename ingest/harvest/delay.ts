/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

const HOUR_MS = 3_600_000;

/** How the wait between two requests grows: doubled each time up to the longest, for a number of times. */
interface Growth {
  readonly firstMs: number;
  readonly mostMs: number;
  /** requests in a row after which one gives up */
  readonly times: number;
}

/** Why one waits (formats §3). */
const GROWTHS = {
  /** 1000, or no answer at all */
  down: { firstMs: HOUR_MS, mostMs: DAY_MS, times: Infinity },
  /** 1010 */
  busy: { firstMs: 60_000, mostMs: DAY_MS, times: Infinity },
  /** 1020 that does not say for how long */
  pause: { firstMs: HOUR_MS, mostMs: HOUR_MS, times: Infinity },
  /** 1011 that does not say for how long */
  queued: { firstMs: 300_000, mostMs: DAY_MS, times: Infinity },
  /** 3030: providers use it for “not ready” */
  zero: { firstMs: DAY_MS, mostMs: 8 * DAY_MS, times: 5 },
  /** 3031, 3040: some say “partial” of a month for ever */
  provisional: { firstMs: DAY_MS, mostMs: 8 * DAY_MS, times: 12 },
  /** an answer that cannot be taken */
  refused: { firstMs: DAY_MS, mostMs: 8 * DAY_MS, times: 5 },
} as const satisfies Readonly<Record<string, Growth>>;

/** A reason to wait. */
export type Reason = keyof typeof GROWTHS;

/**
 * How long to wait before asking again.
 *
 * @param attempts answers of this kind in a row, the last one included
 * @returns milliseconds; null: not again
 */
export function delayMs(reason: Reason, attempts: number): number | null {
  const { firstMs, mostMs, times } = GROWTHS[reason];
  if (attempts > times) return null;
  return Math.min(firstMs * 2 ** Math.min(attempts - 1, 30), mostMs);
}
