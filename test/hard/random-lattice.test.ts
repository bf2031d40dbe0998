import { describe, expect, it } from 'vitest';
import { intrudeOn } from '../support/random-lattice.ts';

describe('linear programming on any small year of uses', () => {
  it.each([5, 11])(
    'narrows no hidden sessions, uses or few readers to fewer than %i − 1 values',
    async (k) => {
      const found = await intrudeOn({ k, count: 100, seed: 2 * k });
      expect(found.narrowed).toEqual([]);
      expect(found.hidden / found.cells).toBeLessThan(0.9);
    },
    600_000,
  );
});
