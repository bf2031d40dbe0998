import { describe, expect, it } from 'vitest';
import { protect, protectCount, withoutSecret, type CellRow } from '../../server/protect.ts';

describe('protect', () => {
  const row: CellRow = {
    ...{ span: 'year', year: 2025, month: 12, member: '25056', scope: 'all', item: '' },
    ...{ uses: 1500, raw_uses: 6, sessions: 3, readers: 2, secret_5: false, secret_11: false },
    ...{ raw_uses_5: 6, raw_uses_11: 6 },
  };

  it('serves a cell in units of the model, what has no grain as not computable', () => {
    expect(protect(row, 'staff')).toEqual({ uses: 1.5, rawUses: 6, sessions: 3, activeUsers: 2 });
    expect(protect({ ...row, uses: null, sessions: null, readers: null }, 'public')).toEqual({
      uses: 'not-computable',
      rawUses: 6,
      sessions: 'not-computable',
      activeUsers: 'not-computable',
    });
  });

  it.each([
    ['staff', { secret_5: true, secret_11: true, raw_uses_5: null }, 'secret'],
    ['staff', { secret_5: false, secret_11: true, raw_uses_11: null }, 6],
    ['public', { secret_5: false, secret_11: true, raw_uses_11: null }, 'secret'],
  ] as const)(
    'hides the whole cell from %s by its own threshold (%o)',
    (audience, flags, shown) => {
      const cell = protect({ ...row, ...flags }, audience);
      expect(cell.rawUses).toBe(shown);
      expect(Object.values(cell).includes('secret')).toBe(shown === 'secret');
      expect(protectCount({ readers: 6, ...flags }, audience)).toBe(shown);
    },
  );

  it('tells of raw uses what may be told to each, and whether that is all', () => {
    const cell = { ...row, raw_uses_5: 4, raw_uses_11: null };
    expect(protect(cell, 'staff')).toMatchObject({ uses: 1.5, rawUses: 'secret' });
    expect(protect(cell, 'public')).toMatchObject({ uses: 1.5, rawUses: 'secret' });
    expect([withoutSecret(cell, 'staff'), withoutSecret(cell, 'public')]).toEqual([4, undefined]);
    expect(withoutSecret(row, 'staff')).toBeUndefined();
  });
});
