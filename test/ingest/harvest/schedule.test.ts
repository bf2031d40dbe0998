import { describe, expect, it } from 'vitest';
import { Ledger, type Entry } from '../../../ingest/harvest/ledger.ts';
import { lastWholeMonth } from '../../../ingest/harvest/plan.ts';
import { nextWake } from '../../../ingest/harvest/schedule.ts';
import type { HarvestSource } from '../../../ingest/harvest/settings.ts';

const SOURCES = [
  { source: 'a', schedule: '0 6 * * *' },
  { source: 'b', schedule: '0 7 1 * *' },
] as unknown as readonly HarvestSource[];

function wake(now: string, ledger = new Ledger()): { at: string; fresh: string[] } | undefined {
  const next = nextWake(SOURCES, ledger, new Date(now));
  return next && { at: next.at.toISOString(), fresh: [...next.fresh] };
}

describe('the next harvest', () => {
  it('follows the schedule by the clock of Paris, in winter and in summer', () => {
    expect(wake('2026-01-10T12:00:00Z')).toEqual({ at: '2026-01-11T05:00:00.000Z', fresh: ['a'] });
    expect(wake('2026-07-10T12:00:00Z')).toEqual({ at: '2026-07-11T04:00:00.000Z', fresh: ['a'] });
    // the night of 29 March 2026 has no 02:30
    expect(wake('2026-03-28T12:00:00Z')?.at).toBe('2026-03-29T04:00:00.000Z');
  });

  it('comes earlier for what is to be asked again, and leaves new months to the schedule', () => {
    const again = {
      account: 'a/12ab',
      report: 'PR',
      month: '2025-01',
      next: '2026-01-10T13:00:00Z',
    };
    const other = { account: 'gone', report: 'PR', month: '2025-01', next: '2026-01-10T12:30:00Z' };
    const ledger = new Ledger([again, other] as unknown as Entry[]);
    expect(wake('2026-01-10T12:00:00Z', ledger)).toEqual({
      at: '2026-01-10T13:00:00.000Z',
      fresh: [],
    });
  });
});

describe('the last whole month', () => {
  it.each([
    ['2026-11-22T12:00:00Z', '2026-10'],
    ['2026-01-01T12:00:00Z', '2025-12'],
    // already December in Paris
    ['2026-11-30T23:30:00Z', '2026-11'],
  ])('at %s is %s', (now, month) => {
    expect(lastWholeMonth(new Date(now))).toBe(month);
  });
});
