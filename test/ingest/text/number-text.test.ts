import { describe, expect, it } from 'vitest';
import { parseDurationText } from '../../../ingest/text/duration-text.ts';
import { parseNumberText } from '../../../ingest/text/number-text.ts';

describe('a number as spreadsheets write it (formats §0)', () => {
  it.each([
    ['1 234,56', 1234.56],
    ['1\u00A0234,56', 1234.56],
    ['1\u202F234\u202F567', 1_234_567],
    ['1,234', 1234],
    ['1,234,567.8', 1_234_567.8],
    ['1.234.567,8', 1_234_567.8],
    ['6 000', 6000],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-12', -12],
    ['\u221212', -12],
    ['0', 0],
    [' 42 ', 42],
  ])('%s', (text, value) => {
    expect(parseNumberText(text)).toBe(value);
  });

  it.each([
    '',
    '-',
    'n/a',
    '12 5',
    '1 23 456',
    '1,23,4',
    '12a',
    '1e5',
    '0x1F',
    '1.2.3,4,5',
    '٣',
    '1 000 00',
  ])('“%s” is none', (text) => {
    expect(parseNumberText(text)).toBeUndefined();
  });

  it('believes a profile that says what the decimal mark is', () => {
    expect(parseNumberText('1,234', ',')).toBe(1.234);
    expect(parseNumberText('1.234', ',')).toBe(1234);
    expect(parseNumberText('1.234', '.')).toBe(1.234);
    expect(parseNumberText('1.234,5', '.')).toBeUndefined();
  });
});

describe('a time spent, in seconds', () => {
  it.each([
    ['101:05:09', 'hh:mm:ss', 363_909],
    ['0:00:30', 'hh:mm:ss', 30],
    ['12:30', 'hh:mm:ss', 45_000],
    ['12:30', 'mm:ss', 750],
    ['1,5', 'hours', 5400],
    ['12,5', 'minutes', 750],
    ['1 200', 'seconds', 1200],
    ['-00:01:00', 'hh:mm:ss', -60],
  ] as const)('%s in %s', (text, unit, seconds) => {
    expect(parseDurationText(text, unit)).toBe(seconds);
  });

  it.each([
    ['90', 'hh:mm:ss'],
    ['1:75:00', 'hh:mm:ss'],
    ['un', 'minutes'],
  ] as const)('“%s” is none in %s', (text, unit) => {
    expect(parseDurationText(text, unit)).toBeUndefined();
  });
});
