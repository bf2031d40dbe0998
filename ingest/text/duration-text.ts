import { parseNumberText, type Decimal } from './number-text.ts';

/** Ways to write a time spent. */
export const DURATION_UNITS = ['hh:mm:ss', 'mm:ss', 'hours', 'minutes', 'seconds'] as const;

/** One of them. */
export type DurationUnit = (typeof DURATION_UNITS)[number];

const SECONDS: Readonly<Record<DurationUnit, number>> = {
  'hh:mm:ss': 3600,
  'mm:ss': 60,
  hours: 3600,
  minutes: 60,
  seconds: 1,
};

/**
 * Reads a time spent, in seconds: `101:05:09` (hours may exceed 24), `12:30`, or a number of the unit.
 *
 * @returns undefined when it is none
 */
export function parseDurationText(
  text: string,
  unit: DurationUnit,
  decimal?: Decimal,
): number | undefined {
  const clock = /^([+-]?)(\d+):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text.trim());
  if (!clock) {
    const number = unit.includes(':') ? undefined : parseNumberText(text, decimal);
    return number === undefined ? undefined : Math.round(number * SECONDS[unit]);
  }
  const [, sign, first, second, third] = clock;
  const [high, low] = [Number(first), Number(second)];
  const seconds =
    third === undefined && unit === 'mm:ss'
      ? high * 60 + low
      : high * 3600 + low * 60 + Number(third ?? 0);
  return sign === '-' ? -seconds : seconds;
}
