import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parseDay, parseMonth } from '../../../data/model/period.ts';
import * as format from '../../../web/words/format.ts';

describe('figures as French writes them (domain §7)', () => {
  it('puts U+202F between thousands and U+00A0 before units', () => {
    expect(format.count(548_662)).toBe('548\u202F662');
    expect(format.euros(1234.56)).toBe('1\u202F234,56\u00A0€');
    expect(format.percent(0.2188, 2)).toBe('21,88\u00A0%');
  });

  it('signs changes with a true minus, and zero with nothing', () => {
    expect(format.change(0.084)).toBe('+8,4\u00A0%');
    expect(format.change(-0.03)).toBe('−3,0\u00A0%');
    expect(format.points(0.17513)).toBe('+17,5');
    expect(format.points(-0.184)).toBe('−18,4');
    expect(format.points(0.0004)).toBe('0,0');
    expect(format.points(-0.0004)).toBe('0,0');
  });

  it('has the plural of points from two on', () => {
    expect(format.pointsInWords(0.0194)).toBe('1,9\u00A0point');
    expect(format.pointsInWords(-0.02)).toBe('2,0\u00A0points');
    expect(format.pointsInWords(0.01996)).toBe('2,0\u00A0points');
  });

  it('writes days and months, the first of a month as an ordinal', () => {
    expect(format.longDay(parseDay('2025-10-31'))).toBe('31\u00A0octobre 2025');
    expect(format.longDay(parseDay('2025-01-01'))).toBe('1er\u00A0janvier 2025');
    expect(format.shortDay(parseDay('2025-03-11'))).toBe('11\u00A0mars');
    expect(format.longMonth(parseMonth('2025-09'))).toBe('septembre 2025');
    expect(format.shortMonth(parseMonth('2025-02'))).toBe('févr.');
  });

  it.prop([fc.integer({ min: -1e12, max: 1e12 })])('loses no digit of a count', (value) => {
    const digits = format.count(value).replaceAll('\u202F', '').replace('−', '-');
    expect(Number(digits)).toBe(value);
  });
});
