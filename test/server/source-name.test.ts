import { describe, expect, it } from 'vitest';
import { parseResourceId } from '../../data/model/resource.ts';
import { sourceName } from '../../server/receptions/source-name.ts';

const RESOURCES = [
  { id: parseResourceId('kiosque'), name: 'Kiosque du Doubs', provider: 'Papier Numérique' },
  { id: parseResourceId('docs'), name: 'Docs en stock', provider: 'Images du Réel' },
];

describe('the name of a source', () => {
  it.each([
    ['kiosque', 'Kiosque du Doubs'],
    ['images-du-reel', 'Images du Réel'],
    ['inscriptions-25056', 'inscriptions-25056'],
  ])('%s: %s', (source, name) => {
    expect(sourceName(source, RESOURCES)).toBe(name);
  });
});
