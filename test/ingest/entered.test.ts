import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reverse } from '../../ingest/reversal.ts';
import { dataDirectory, only, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const BESIDE = `source: compta
kind: invoices
files: ['invoices-*.csv']
columns: { number: N°, provider: Prestataire, inclTax: TTC, invoicedOn: Facturée le }
`;

const TARGETS = `source: bnr
kind: objectives
files: ['objectifs-*.csv']
columns: { indicator: Indicateur, year: Année, target: Cible }
`;

const invoice = (entry: string, number: string, amount: string, entered: string): string =>
  `canopee;entry;entered;number;provider;inclTax;invoicedOn\n"invoices";"${entry}";"${entered}";"${number}";"Essai SA";"${amount}";"2025-03-02"\n`;

const target = (value: string, entered: string): string =>
  `canopee;entry;entered;indicator;year;target;direction\nobjectives;objectif-1;${entered};Activation;2026;"${value}";au moins\n`;

const INVOICES = 'SELECT number, incl_tax::INTEGER AS cents FROM invoice ORDER BY number';
const OBJECTIVES = `SELECT indicator, target FROM (${readFileSync(
  new URL('../../server/questions/objective.sql', import.meta.url),
  'utf8',
)}) ORDER BY indicator`;

const ALWAYS = {
  now: () => new Date('2026-11-23T10:00:00Z'),
  progress: () => undefined,
  confirm: () => Promise.resolve(true),
};

describe('what was entered by itself', () => {
  it('stands beside the lists of its year, and takes the place of what was entered under its name', async () => {
    const layout = await dataDirectory({
      'settings/profiles/factures.yaml': BESIDE,
      'a/invoices-2025.csv': 'N°;Prestataire;TTC;Facturée le\nF1;Essai SA;10,00;15/01/2025\n',
      'b/saisie-1.csv': invoice('facture-f2-1', 'F2', '1234,56', 'a'),
      'c/saisie-2.csv': invoice('facture-f3-1', 'F3', '0,07', 'a'),
      'd/saisie-1.csv': invoice('facture-f2-1', 'F2', '1234,57', 'b'),
    });
    for (const folder of ['a', 'b', 'c']) only(await take(layout, folder), 'accepted');
    const again = only(await take(layout, 'd'), 'accepted');
    expect(again).toMatchObject({ kind: 'invoices', replaces: 1 });
    expect(again.slices).toEqual(['invoices/saisie-facture-f2-1/2025']);
    expect(await published(layout, INVOICES)).toEqual([
      { number: 'F1', cents: 1_000 },
      { number: 'F2', cents: 123_457 },
      { number: 'F3', cents: 7 },
    ]);
  });

  it('an objective counts instead of the one of the list, until a later list or its undoing', async () => {
    const layout = await dataDirectory({
      'settings/profiles/objectifs.yaml': TARGETS,
      'a/objectifs-1.csv': 'Indicateur;Année;Cible\nActivation;2026;40\nPénétration;2026;3\n',
      'b/saisie.csv': target('42,5', 'a'),
      'c/objectifs-2.csv': 'Indicateur;Année;Cible\nActivation;2026;41\nPénétration;2026;3\n',
    });
    await take(layout, 'a');
    const entered = only(await take(layout, 'b'), 'accepted');
    const other = { indicator: 'Pénétration', target: 3 };
    expect(await published(layout, OBJECTIVES)).toEqual([
      { indicator: 'Activation', target: 42.5 },
      other,
    ]);
    await reverse(layout, { action: 'undo', batch: entered.batch }, ALWAYS);
    expect(await published(layout, OBJECTIVES)).toEqual([
      { indicator: 'Activation', target: 40 },
      other,
    ]);
    await reverse(layout, { action: 'redo', batch: entered.batch }, ALWAYS);
    await take(layout, 'c');
    expect(await published(layout, OBJECTIVES)).toEqual([
      { indicator: 'Activation', target: 41 },
      other,
    ]);
  });

  it.each([
    ['another kind of entry', 'canopee;entry;entered;date\nevents;x;a;2025-01-01\n'],
    ['a name that is none', invoice('../x', 'F2', '1,00', 'a')],
  ])('%s is no entry', async (_, text) => {
    const layout = await dataDirectory({ 'a/saisie.csv': text });
    expect(only(await take(layout, 'a'), 'refused').problem.code).toBe('unknown-kind');
  });
});
