import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tilesOf } from '../../../data/model/territory-tiles.ts';

const [, ...lines] = readFileSync(
  new URL('../../../data/reference/epci.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n');
const names = new Map(lines.map((line) => line.split(',').slice(1, 3) as [string, string]));
const codeOf = (name: string) => [...names].find(([, one]) => one.includes(name))?.[0] ?? '';

it('every intercommunality of the reference has a tile of its own', () => {
  const tiles = tilesOf([...names.keys()]);
  expect(tiles.size).toBe(18);
  expect(new Set([...tiles.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(18);
  expect(Math.max(...[...tiles.values()].map(({ row }) => row))).toBe(5);
});

it.each([
  ['Grand Besançon', 'Montbéliard', 'west'],
  ['Montbéliard', 'Maîche', 'north'],
  ['Grand Besançon', 'Grand Pontarlier', 'north'],
  ['Val Marnaysien', 'Grand Besançon', 'west'],
  ['Grand Pontarlier', 'Lacs et Montagnes', 'north'],
  ['Loue-Lison', 'Val de Morteau', 'west'],
] as const)('%s lies with regard to %s as on a map: %s of it', (one, other, side) => {
  const tiles = tilesOf([...names.keys()]);
  const [first, second] = [tiles.get(codeOf(one)), tiles.get(codeOf(other))];
  if (!first || !second) throw new Error('no tile');
  if (side === 'west') expect(first.column).toBeLessThan(second.column);
  else expect(first.row).toBeLessThan(second.row);
});

it('those of another department follow row by row', () => {
  const tiles = tilesOf(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(tiles.get('a')).toEqual({ column: 0, row: 0 });
  expect(tiles.get('f')).toEqual({ column: 0, row: 1 });
  expect(tilesOf(['242500361', 'x']).get('x')).toEqual({ column: 0, row: 3 });
});
