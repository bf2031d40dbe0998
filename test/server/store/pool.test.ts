import { describe, expect, it } from 'vitest';
import { Pool } from '../../../server/store/pool.ts';

describe('a pool', () => {
  it('lends no more than its limit at once, and makes a thing anew only when none is idle', async () => {
    let made = 0;
    let lent = 0;
    let most = 0;
    const pool = new Pool(() => Promise.resolve((made += 1)), 3);
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
    const pool = new Pool(() => Promise.resolve(1), 1);
    await expect(pool.lend(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await pool.lend((thing) => Promise.resolve(thing))).toBe(1);
    expect(pool.drain()).toEqual([1]);
  });
});
