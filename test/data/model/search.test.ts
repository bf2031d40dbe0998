import { describe, expect, it } from 'vitest';
import { foundIn, holdsWords } from '../../../data/model/search.ts';

const choices = ['Saint-Hilaire', 'Hérimoncourt', 'L’Isle-sur-le-Doubs', 'Le Russey'].map(
  (label, at) => ({ value: `25${at}`, label }),
);

describe('a search', () => {
  it.each([
    ['HERIMONCOURT', true],
    ["l'isle  doubs", true],
    ['doubs isle', true],
    ['hérimoncourtz', false],
  ])('finds every word of “%s” whatever its accents, capitals and place: %s', (sought, found) => {
    expect(choices.some(({ label }) => holdsWords(label, sought))).toBe(found);
  });

  it('names first what begins with it', () => {
    const { choices: found, more } = foundIn('commune', choices, 'h');
    expect([found.map(({ label }) => label), more]).toEqual([['Hérimoncourt', 'Saint-Hilaire'], 0]);
  });

  it('finds a thing by its code, or by what is said of it', () => {
    expect(foundIn('commune', choices, '253').choices).toEqual([choices[3]]);
    const told = [{ value: 'kiosque', label: 'Kiosque', text: 'Presselib' }];
    expect(foundIn('resource', told, 'presselib').choices).toEqual([
      { value: 'kiosque', label: 'Kiosque' },
    ]);
  });

  it('lists twenty and counts the others', () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ value: String(at), label: `Val ${at}` }));
    const { choices: found, more } = foundIn('commune', many, 'val');
    expect([found.length, more]).toEqual([20, 5]);
  });
});
