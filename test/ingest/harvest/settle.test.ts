import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../ingest/harvest/delay.ts';
import type { Entry } from '../../../ingest/harvest/ledger.ts';
import { retryAfterMs } from '../../../ingest/harvest/retry-after.ts';
import { settle } from '../../../ingest/harvest/settle.ts';
import type { Outcome } from '../../../ingest/harvest/verdict.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits, in milliseconds, of a request that is answered the same way again and again; null where it is given up. */
function waits(outcome: Outcome, code: number | null, times: number): (number | null)[] {
  let entry: Entry | undefined;
  return Array.from({ length: times }, (_, pauses) => {
    const verdict = { outcome, code, keep: false, status: 200, message: '' };
    const settled = settle(verdict, { entry, pauses, retryAfterMs: null, now: NOW });
    entry = { outcome, attempts: settled.attempts } as Entry;
    return settled.next === null ? null : Date.parse(settled.next) - NOW.getTime();
  });
}

describe('the wait before asking again', () => {
  it('of a zero is a day, doubled up to eight, five times', () => {
    expect(waits('known-zero', 3030, 6)).toEqual(
      [1, 2, 4, 8, 8].map((days): number | null => days * DAY_MS).concat(null),
    );
  });

  it('of a server that is down begins with an hour, of a busy one with a minute, at most a day', () => {
    expect(waits('retry', 1000, 7).map((ms) => ms! / HOUR)).toEqual([1, 2, 4, 8, 16, 24, 24]);
    expect(waits('retry', 1010, 3).map((ms) => ms! / MINUTE)).toEqual([1, 2, 4]);
    expect(waits('retry', 1010, 40).at(-1)).toBe(DAY_MS);
  });

  it.each<[Outcome, number | null]>([
    ['broken-credential', null],
    ['unsupported-report', null],
    ['import', null],
    ['gone', null],
    ['retry-with-full-dates', null],
    ['pause', HOUR],
    ['unreachable', HOUR],
    ['timeout', HOUR],
    ['cut', HOUR],
    ['provisional', DAY_MS],
    ['unreadable', DAY_MS],
    ['wrong-answer', DAY_MS],
    ['too-large', DAY_MS],
    ['redirect', DAY_MS],
  ])('of %s', (outcome, first) => {
    expect(waits(outcome, null, 1)).toEqual([first]);
  });

  it('is what the server says, where it says it', () => {
    const verdict = {
      outcome: 'pause',
      code: 1020,
      keep: false,
      status: 429,
      message: '',
    } as const;
    const settled = settle(verdict, {
      entry: undefined,
      pauses: 0,
      retryAfterMs: 90_000,
      now: NOW,
    });
    expect(settled).toMatchObject({ pauseMs: 90_000, next: '2026-11-22T12:01:30.000Z' });
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['Sun, 22 Nov 2026 12:05:00 GMT', 300_000],
    ['Sun, 22 Nov 2020 12:05:00 GMT', 0],
    ['999999999', DAY_MS],
    ['soon', null],
  ])('%s', (text, ms) => {
    expect(retryAfterMs(text, NOW)).toBe(ms);
  });
});
