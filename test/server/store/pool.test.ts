import { describe, expect, it } from 'vitest';
import { Pool } from '../../../server/store/pool.ts';
import { Slots, statementsAtOnce } from '../../../server/store/slots.ts';

describe('a pool', () => {
  it('lends no more than its limit at once, and makes a thing anew only when none is idle', async () => {
    let made = 0;
    let lent = 0;
    let most = 0;
    const pool = new Pool(() => Promise.resolve((made += 1)), new Slots(3));
    const use = async () => {
      lent += 1;
      most = Math.max(most, lent);
      await new Promise((resolve) => setTimeout(resolve, 2));
      lent -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => pool.lend(use)));
    expect({ made, most }).toEqual({ made: 3, most: 3 });
  });

  it('takes things back from a use that failed', async () => {
    const pool = new Pool(() => Promise.resolve(1), new Slots(1));
    await expect(pool.lend(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await pool.lend((thing) => Promise.resolve(thing))).toBe(1);
    expect(pool.drain()).toEqual([1]);
  });
});

describe('statements at once', () => {
  it('are more than the cores of a small machine, and leave one of Node’s four threads to files', () => {
    expect([1, 2, 3, 64].map(statementsAtOnce)).toEqual([2, 3, 3, 3]);
  });

  it('are shared by pools', async () => {
    const slots = new Slots(2);
    const one = new Pool(() => Promise.resolve(1), slots);
    const other = new Pool(() => Promise.resolve(2), slots);
    let lent = 0;
    let most = 0;
    const use = async () => {
      most = Math.max(most, (lent += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      lent -= 1;
    };
    await Promise.all([1, 2, 3].flatMap(() => [one.lend(use), other.lend(use)]));
    expect(most).toBe(2);
  });
});
