import { describe, expect, it } from 'vitest';
import { metric, METRICS } from '../../../data/model/metric.ts';

describe('the metric catalogue', () => {
  it('names each measure once, in French and English, with a definition', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
    for (const { fr, en } of METRICS) {
      for (const words of [fr, en]) {
        expect(words.label).not.toBe('');
        expect(words.definition).toMatch(/\.$/);
      }
    }
  });

  it('never lets persons be added over months, resources or kinds', () => {
    const persons = METRICS.filter(({ unit }) => unit === 'person');
    expect(persons.map(({ id }) => id)).toEqual(['activeUsers']);
    expect(persons.flatMap(({ additiveOver }) => additiveOver)).toEqual(['member']);
  });

  it('lets uses of different kinds be added by their weights only', () => {
    const overKinds = METRICS.filter(
      ({ unit, additiveOver }) => unit === 'use' && additiveOver.includes('kind'),
    );
    expect(overKinds.map(({ id }) => id)).toEqual(['uses']);
  });

  it('finds a measure and refuses a stranger', () => {
    expect(metric('sessions').unit).toBe('session');
    expect(() => metric('clicks' as 'sessions')).toThrow(RangeError);
  });
});
