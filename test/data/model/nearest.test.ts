import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { nearest } from '../../../data/model/nearest.ts';

const communes = [
  'Audincourt',
  'Besançon',
  'Montbéliard',
  'Morteau',
  'Mouthe',
  'Pontarlier',
  'Valentigney',
];

describe('nearest', () => {
  it.each([
    ['Besanson', 'Besançon'],
    ['MONTBELIARDE', 'Montbéliard'],
    ['valentiney', 'Valentigney'],
    ['Mouth', 'Mouthe'],
  ])('thinks of %s', (misspelt, meant) => {
    expect(nearest(misspelt, communes)[0]).toBe(meant);
  });

  it('suggests nothing when nothing is near', () => {
    expect(nearest('Strasbourg', communes)).toEqual([]);
    expect(nearest('', communes)).toEqual([]);
  });

  it('puts the closest first, then the alphabet, and no more than asked', () => {
    expect(nearest('abcdef', ['abcdeg', 'abcdef', 'abcdea', 'abcxyz'])).toEqual([
      'abcdef',
      'abcdea',
      'abcdeg',
    ]);
    expect(nearest('abcdef', ['abcdeg', 'abcdef', 'abcdea'], 1)).toEqual(['abcdef']);
  });

  it.prop([fc.constantFrom(...communes), fc.nat(), fc.constantFrom('a', 'x', 'z')])(
    'forgives one wrong letter',
    (name, position, letter) => {
      const at = position % name.length;
      expect(nearest(name.slice(0, at) + letter + name.slice(at + 1), communes)).toContain(name);
    },
  );
});
