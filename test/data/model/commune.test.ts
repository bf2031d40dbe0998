import { readFileSync } from 'node:fs';
import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { matchingKey, parseCommuneCode } from '../../../data/model/commune.ts';

describe('parseCommuneCode', () => {
  it.each(['25056', '01004', '2A004', '2B033', '97105'])('reads %s', (text) => {
    expect(parseCommuneCode(text)).toBe(text);
  });

  it.each(['2505', '250566', '2C004', '25 056', 'Besançon', '2505A', ''])(
    'refuses “%s”',
    (text) => {
      expect(() => parseCommuneCode(text)).toThrow(RangeError);
    },
  );
});

describe('matchingKey', () => {
  it.each([
    ['Besançon', 'BESANCON'],
    ['Saint-Vit', 'ST VIT'],
    ['Saint-Vit', ' st.  vit '],
    ['Sainte-Suzanne', 'Ste-Suzanne'],
    ["L'Isle-sur-le-Doubs", 'L’ISLE SUR LE DOUBS'],
    ['Cœuve', 'COEUVE'],
    ['Besançon', 'Besanc\u0327on'],
  ])('takes %s and %s for the same place', (one, other) => {
    expect(matchingKey(one)).toBe(matchingKey(other));
  });

  it.each([
    ['Saint-Vit', 'Saint-Vitte'],
    ['Ste-Anne', 'St-Anne'],
    ['Montbéliard', 'Montbéliardot'],
    ['Stains', 'Saintains'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(matchingKey(one)).not.toBe(matchingKey(other));
  });

  it.prop([fc.string({ unit: 'grapheme', maxLength: 12 })])('is its own key', (name) => {
    expect(matchingKey(matchingKey(name))).toBe(matchingKey(name));
  });

  it('confounds no two communes of the Doubs', () => {
    const file = new URL('../../../data/reference/populations.csv', import.meta.url);
    const rows = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const names = rows.filter(([vintage]) => vintage === '2022').map(([, , , name = '']) => name);
    expect(names).toHaveLength(563);
    expect(new Set(names.map(matchingKey)).size).toBe(563);
  });
});
