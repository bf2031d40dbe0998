import { expect, it } from 'vitest';
import { shortName } from '../../../web/charts/evaluation/short-name.ts';

it.each([
  ['CC des Deux Vallées Vertes', 66, ['Deux', 'Vallées', 'Vertes']],
  ['CC des Deux Vallées Vertes', 200, ['Deux Vallées Vertes']],
  ['CA Pays de Montbéliard Agglomération', 200, ['Pays de Montbéliard']],
  ['CC du Pays de Sancey-Belleherbe', 80, ['Pays de', 'Sancey-', 'Belleherbe']],
  ["CC de l'Aigle", 200, ['Aigle']],
])('%s in %d px', (name, width, lines) => {
  expect(shortName(name, { width, fontSize: 12 })).toEqual(lines);
});
