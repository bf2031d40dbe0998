import { describe, expect, it } from 'vitest';
import { parseMonthText } from '../../../ingest/text/month-text.ts';

describe('a month as people and machines write it (formats §0)', () => {
  it.each([
    ['janv-22', '2022-01'],
    ['févr.-22', '2022-02'],
    ['janvier 2022', '2022-01'],
    ['2022 janvier', '2022-01'],
    ['Jan-2022', '2022-01'],
    ['Jan-22', '2022-01'],
    ['Août 2025', '2025-08'],
    ['2022-01', '2022-01'],
    ['202201', '2022-01'],
    ['01/2022', '2022-01'],
    ['1 2022', '2022-01'],
    ['15/02/2022', '2022-02'],
    ['2022-02-15', '2022-02'],
    ['2022-02-15 10:30:00', '2022-02'],
    ['1er février 2022', '2022-02'],
    ['44576', '2022-01'],
    ['44576,75', '2022-01'],
  ])('%s', (text, month) => {
    expect(parseMonthText(text)).toBe(month);
  });

  it.each(['Jal-2022', 'Mrz-2022', '13/2022', '2022', 'T1 2022', '', 'janvier', '99999', '123456'])(
    '“%s” is none',
    (text) => {
      expect(parseMonthText(text)).toBeUndefined();
    },
  );

  it('reads mm/dd only when the source says so', () => {
    expect(parseMonthText('1/2/2020')).toBe('2020-02');
    expect(parseMonthText('1/2/2020', 'month-first')).toBe('2020-01');
    expect(parseMonthText('2020-02-01', 'month-first')).toBe('2020-02');
  });
});
