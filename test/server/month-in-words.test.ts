import { describe, expect, it } from 'vitest';
import { monthInWords } from '../../server/words/month-in-words.ts';

describe('a month in words', () => {
  it.each([
    ['2026-10', 'fr', 'octobre 2026'],
    ['2025-01', 'fr', 'janvier 2025'],
    ['2026-10', 'en', 'October 2026'],
  ] as const)('%s in %s is %s', (month, language, said) => {
    expect(monthInWords(month, language)).toBe(said);
  });
});
