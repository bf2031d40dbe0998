import { readFile } from 'node:fs/promises';
import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { placeOn, shareAxis } from '../../../web/charts/share-axis.ts';
import { sparkline, SPARKLINE } from '../../../web/charts/sparkline.ts';
import { textWidth } from '../../../web/charts/text-width.ts';
import { COLOURS } from '../../../web/charts/theme.ts';
import { headline } from '../fixtures/base.ts';

const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('the common axis', () => {
  it.prop([fc.array(fc.record({ useShare: anyShare, costShare: anyShare }), { minLength: 1 })])(
    'holds every share of every row',
    (rows) => {
      const axis = shareAxis(rows);
      for (const { useShare, costShare } of rows) {
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(useShare, costShare));
      }
      expect(axis.ticks[0]).toBe(0);
      expect(axis.ticks.at(-1)).toBeCloseTo(axis.max, 10);
      expect(axis.ticks.length).toBeLessThanOrEqual(11);
    },
  );

  it('has no tick where no share is known', () => {
    expect(shareAxis([{ useShare: 'secret', costShare: 'missing' }]).ticks).toEqual([]);
  });

  it('places shares in proportion', () => {
    expect(placeOn({ max: 0.8, ticks: [] }, 0.2)).toBe('25.00%');
  });
});

describe('the sparkline', () => {
  it('is cut at a break of the series and at an unknown year', () => {
    expect(sparkline(headline([1, 2, 3, 4], 2025, null).points)?.pieces).toHaveLength(1);
    expect(sparkline(headline([1, 2, 3, 4], 2025, null, 2024).points)?.pieces).toHaveLength(2);
    expect(sparkline(headline([1, 'missing', 3, 4], 2025, null).points)?.pieces).toHaveLength(2);
  });

  it('needs two known years', () => {
    expect(sparkline(headline(['secret', 4], 2025, null).points)).toBeUndefined();
  });

  it.prop([
    fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 9 }),
  ])('stays within its frame', (values) => {
    const drawn = sparkline(headline(values, 2025, null).points);
    for (const pair of drawn?.pieces.join(' ').split(' ') ?? []) {
      const [x, y] = pair.split(',').map(Number);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(SPARKLINE.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(SPARKLINE.height);
    }
  });
});

describe('what drawings share with the page', () => {
  it('takes the colours of web/styles/tokens.css', async () => {
    const css = await readFile(new URL('../../../web/styles/tokens.css', import.meta.url), 'utf8');
    for (const [token, { light, dark }] of Object.entries(COLOURS)) {
      expect(css).toContain(`${token}: light-dark(${light}, ${dark});`);
    }
  });

  it('measures texts by one table, accents and weight included', () => {
    expect(textWidth({ fontSize: 10 }, 'a')).toBeCloseTo(6.1);
    expect(textWidth({ fontSize: 10 }, 'été')).toBe(textWidth({ fontSize: 10 }, 'ete'));
    expect(textWidth({ fontSize: 10, fontWeight: 600 }, '0')).toBeCloseTo(6.4 * 1.1);
  });
});
