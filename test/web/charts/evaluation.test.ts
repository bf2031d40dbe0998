import { describe, expect, it } from 'vitest';
import { missedBy, type Target } from '../../../data/model/evaluation-page.ts';
import { effectAxis, placeOnAxis } from '../../../web/charts/evaluation/effects.ts';
import { bulletOf, targetText } from '../../../web/charts/evaluation/targets.ts';
import { plain } from '../../support/visit.ts';

const target: Target = {
  ...{ indicator: 'x', measure: 'penetration', unit: 'share', owner: null, status: 'complete' },
  ...{ target: 0.2, direction: 'at-least', value: 0.15, previous: 0.1, reached: false },
};

describe('a bullet', () => {
  it('has a scale that holds value, target and the year before, from nothing on', () => {
    const bullet = bulletOf(target);
    expect(bullet?.target).toBeCloseTo(100 / 1.08);
    expect(bullet?.value).toBeCloseTo(75 / 1.08);
    expect(bullet?.previous).toBeCloseTo(50 / 1.08);
    expect(bulletOf({ ...target, value: 0.4 })?.target).toBeCloseTo(50 / 1.08);
  });

  it('draws no value that is not known, and no year before that is not', () => {
    expect(bulletOf({ ...target, value: 'secret' })).toBeNull();
    expect(bulletOf({ ...target, previous: 'missing' })?.previous).toBeNull();
    expect(bulletOf({ ...target, value: 0, target: 0, previous: 0 })).toBeNull();
  });

  it('tells how far a target is missed, whichever way it points', () => {
    expect(missedBy(target)).toBeCloseTo(0.25);
    expect(missedBy({ ...target, direction: 'at-most' })).toBeCloseTo(-0.25);
    expect(missedBy({ ...target, value: 'missing' })).toBe('missing');
  });

  it('is written in the unit of its measure', () => {
    expect(plain(targetText(target))).toBe('au moins 20,0 %');
    const euros = { ...target, unit: 'euro', target: 1.5, direction: 'at-most' } as const;
    expect(plain(targetText(euros))).toBe('au plus 1,50 €');
    expect(plain(targetText({ ...target, unit: null, target: 80 }))).toBe('au moins 80');
  });
});

describe('the axis of effects', () => {
  const effect = (low: number, high: number) => ({ low, high }) as Parameters<typeof effectAxis>[0][number]; // prettier-ignore

  it('holds every interval and no change at all', () => {
    const axis = effectAxis([effect(-0.5, 0.4), effect(0.05, 2)]);
    expect(placeOnAxis(axis, axis.low)).toBe(0);
    expect(placeOnAxis(axis, 2)).toBeCloseTo(100 * (2.6 / 2.7));
    expect(placeOnAxis(axis, 0)).toBeCloseTo(100 * (0.6 / 2.7));
    const few = effectAxis([effect(0.2, 0.3)]);
    expect(placeOnAxis(few, 0)).toBeGreaterThan(0);
  });
});
