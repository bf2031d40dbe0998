import { describe, expect, it } from 'vitest';
import { together } from '../../../data/model/receptions-page.ts';

describe('a month of several members', () => {
  it('is what they agree in', () => {
    expect(together(['missing', 'missing'])).toBe('missing');
    expect(together(['zero', 'zero'])).toBe('zero');
    expect(together(['not-due'])).toBe('not-due');
    expect(together([])).toBeNull();
  });

  it('is complete where some used nothing, and partial where some did not come whole', () => {
    expect(together(['complete', 'zero', 'complete'])).toBe('complete');
    expect(together(['complete', 'missing'])).toBe('partial');
    expect(together(['zero', 'partial'])).toBe('partial');
    expect(together(['not-due', 'complete'])).toBe('partial');
  });
});
