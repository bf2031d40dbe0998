import { describe, expect, it } from 'vitest';
import { parseDay, parseMonth } from '../../../data/model/period.ts';
import { receptionCells, type ReceivedMonth } from '../../../data/model/reception.ts';

const march: ReceivedMonth = {
  source: 'cine',
  month: parseMonth('2025-03'),
  member: '25056',
  uses: 12,
  rejected: 0,
  receivedOn: parseDay('2025-04-02'),
  provisional: false,
};
const cine = { source: 'cine', from: parseMonth('2025-03'), to: null };

function stateOf(received: Partial<ReceivedMonth>, today = '2025-04-10'): string | undefined {
  const cells = receptionCells([cine], [{ ...march, ...received }], parseDay(today));
  return cells.find(({ month }) => month === '2025-03')?.state;
}

describe('the reception of a month', () => {
  it.each<[string, string, Partial<ReceivedMonth>]>([
    ['complete', 'came after its end, nothing refused', {}],
    ['zero', 'came and nobody used it', { uses: 0 }],
    ['partial', 'came on its last day', { receivedOn: parseDay('2025-03-31') }],
    ['partial', 'has refused lines', { rejected: 1 }],
    ['partial', 'is provisional', { provisional: true }],
    ['partial', 'is a provisional zero', { provisional: true, uses: 0 }],
    ['rejected', 'has refused lines only', { uses: null, receivedOn: null, rejected: 3 }],
  ])('is %s when it %s', (state, _, received) => {
    expect(stateOf(received)).toBe(state);
  });

  it('is not yet due for 31 days after its end, missing from the next day', () => {
    const april = (today: string) =>
      receptionCells([cine], [march], parseDay(today)).find(({ month }) => month === '2025-04');
    expect(april('2025-04-30')?.state).toBe('not-due');
    expect(april('2025-05-31')?.state).toBe('not-due');
    expect(april('2025-06-01')?.state).toBe('missing');
  });

  it('is awaited up to the end of the source, never before its beginning', () => {
    const ended = { ...cine, from: parseMonth('2025-01'), to: parseMonth('2025-04') };
    const cells = receptionCells([ended], [march], parseDay('2026-11-22'));
    expect(cells.map(({ month, state }) => `${month} ${state}`)).toEqual([
      '2025-01 missing',
      '2025-02 missing',
      '2025-03 complete',
      '2025-04 missing',
    ]);
  });
});
