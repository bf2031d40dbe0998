import { describe, expect, it } from 'vitest';
import { measure, median, type Bench } from './bench/bench.ts';

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[1, 2, 3, 10], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('measure', () => {
  it('takes turns, leaves the first pair out and says how many times faster we are', async () => {
    let clock = 0;
    const journal: string[] = [];
    const round = (who: string, milliseconds: number, bytes?: number) => () => {
      journal.push(who);
      clock += milliseconds * (journal.length > 3 ? 1 : 100);
      return Promise.resolve(bytes);
    };
    const bench: Bench = {
      name: 'trial',
      unit: 'rows',
      peerName: 'other',
      prepare: () => Promise.resolve(1000),
      reset: () => round('reset', 0)().then(() => undefined),
      ours: round('ours', 500, 30),
      peer: round('peer', 2000, 60),
    };
    const finding = await measure(bench, 2, () => clock);
    expect(journal.join(' ')).toBe('reset ours peer reset ours peer reset ours peer');
    expect(finding).toMatchObject({
      amount: 1000,
      rounds: 2,
      ours: 2000,
      peer: 500,
      ratio: 4,
      memory: 0.5,
    });
  });
});
