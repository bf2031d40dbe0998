import { describe, expect, it } from 'vitest';
import { farthest, lorenz, type LorenzStep } from '../../../data/model/lorenz.ts';

const part = (name: string, inhabitants: number, uses: number) => ({ name, inhabitants, uses });

function steps(parts: Parameters<typeof lorenz>[0]): readonly LorenzStep[] {
  const curve = lorenz(parts);
  if (typeof curve === 'string') throw new Error(curve);
  return curve;
}

describe('the Lorenz curve', () => {
  it('goes from the fewest uses per inhabitant to the most, and ends at all of both', () => {
    const curve = steps([part('town', 25, 60), part('country', 60, 30), part('suburb', 15, 10)]);
    expect(
      curve.map(({ name, inhabitantsUpTo, usesUpTo }) => [name, inhabitantsUpTo, usesUpTo]),
    ).toEqual([
      ['country', 0.6, 0.3],
      ['suburb', 0.75, 0.4],
      ['town', 1, 1],
    ]);
    expect(farthest(curve)?.name).toBe('suburb');
  });

  it('is the diagonal where everybody uses as much', () => {
    const curve = steps([part('a', 10, 1), part('b', 30, 3)]);
    for (const { inhabitantsUpTo, usesUpTo } of curve)
      expect(usesUpTo).toBeCloseTo(inhabitantsUpTo);
  });

  it('is not drawn from what is hidden, missing or nothing', () => {
    expect(lorenz([part('a', 10, 1), { name: 'b', inhabitants: 5, uses: 'secret' }])).toBe(
      'secret',
    );
    expect(lorenz([{ name: 'a', inhabitants: 'missing', uses: 2 }])).toBe('missing');
    expect(lorenz([part('a', 10, 0)])).toBe('not-computable');
    expect(lorenz([])).toBe('not-computable');
  });
});
