import { expect, it } from 'vitest';
import type { ReceptionCell } from '../../data/model/reception.ts';
import { command } from '../support/command.ts';
import { dataDirectory, take } from '../support/data-directory.ts';

const EVENTS =
  'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n' +
  '01/08/2026;10:00:00;C1;Besançon;t;essai-video;\n' +
  '02/09/2026;10:00:00;C2;Nulle-Part;t;essai-video;\n' +
  '03/10/2026;10:00:00;C2;Besançon;t;essai-video;\n' +
  '03/10/2026;11:00:00;C2;Nulle-Part;t;essai-video;\n' +
  '20/11/2026;11:00:00;C2;Besançon;t;essai-video;\n';

const ESSAI = { source: 'essai', member: '25056' };

it('tells complete, rejected, partial and zero apart, by source, month and member', async () => {
  const layout = await dataDirectory({ 'a/evenements-1.csv': EVENTS });
  await take(layout, 'a');

  const { out } = await command(layout, ['coverage', '--json', '--year', '2026']);
  const cells = JSON.parse(out) as ReceptionCell[];
  expect(cells.filter(({ member }) => member === '25056')).toEqual([
    { ...ESSAI, month: '2026-08', state: 'complete' },
    { ...ESSAI, month: '2026-09', state: 'rejected' },
    { ...ESSAI, month: '2026-10', state: 'partial' },
    { ...ESSAI, month: '2026-11', state: 'partial' },
  ]);
  expect(cells).toContainEqual({
    source: 'essai',
    month: '2026-09',
    member: 'none',
    state: 'rejected',
  });
  expect(cells).toContainEqual({
    source: 'essai',
    month: '2026-08',
    member: '25388',
    state: 'zero',
  });

  const { out: matrix } = await command(layout, ['coverage']);
  expect(matrix).toMatch(/^essai +● +✗ +◐ +◐$/m);
});
