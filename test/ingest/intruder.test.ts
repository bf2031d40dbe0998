import { describe, expect, it } from 'vitest';
import { intrudeOn } from '../support/random-lattice.ts';

describe('a small year of uses, before linear programming', () => {
  it.each([5, 11])('gives no cell of fewer than %i readers away', async (k) => {
    const found = await intrudeOn({ k, count: 3, seed: k });
    expect(found.narrowed).toEqual([]);
    expect(found.hidden / found.cells).toBeLessThan(0.95);
  });

  it('gives one away as soon as one cell too many is shown', async () => {
    const found = await intrudeOn({ k: 5, count: 2, seed: 5 }, (cells, hidden) =>
      cells.findIndex(
        ({ readers, level }, at) => hidden[at] && readers >= 5 && level === 'commune',
      ),
    );
    expect(found.narrowed.length).toBeGreaterThan(0);
  });
});
