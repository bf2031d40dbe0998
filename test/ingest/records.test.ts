import { describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { dataDirectory, only, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const profile = (kind: string, columns: string): string =>
  `source: compta\nkind: ${kind}\nfiles: ['${kind}-*.csv']\ncolumns: ${columns}\n`;

const INVOICES_PROFILE = profile(
  'invoices',
  '{ number: N°, provider: Prestataire, resource: Ressource, member: Membre, fiscalYear: Exercice, nature: Nature, ' +
    'exclTax: HT, vatRate: TVA, inclTax: TTC, invoicedOn: Facturée le, paidOn: Payée le }',
);

// 9 lines: 4 accepted (2 553,30 + 21 881,78 − 100,00 + 1 234,56 = 25 569,64 €), 4 refused, 1 total left out
const INVOICES = `Factures 2025
N°;Prestataire;Ressource;Membre;Exercice;Nature;HT;TVA;TTC;Facturée le;Payée le
F1;Essai SA;Essai Vidéo;Audincourt;2025;facture;2 127,75;20;2 553,30 €;15/01/2026;30/01/2026
F2;ESSAI SA;Essai Vidéo;21250056500016;2025;Facture;18234.82;20,0 %;21.881,78;15/01/2026;
A1;Essai SA;Essai Vidéo;Audincourt;2025;avoir;-83,33;20;-100,00;20/02/2026;
F3;Presse SA;;;;facture;1170,20;5,5;1234,56;02/03/2025;
F4;Inconnue SARL;Essai Vidéo;Audincourt;2025;facture;1;20;1,20;15/01/2026;
F5;Essai SA;Essai Vidéo;Pontarlier;2025;facture;1;20;1,20;15/01/2026;
F6;Essai SA;Essai Vidéo;Audincourt;2025;facture;;20;-12,00;15/01/2026;
F2;Essai SA;Essai Vidéo;Besançon;2025;facture;1;20;1,20;15/01/2026;
Total;;;;;;;;25 569,64;;
`;

describe('a list of invoices', () => {
  it('comes to the cent, every refused line with its column, its cause and its line', async () => {
    const layout = await dataDirectory({
      'settings/profiles/factures.yaml': INVOICES_PROFILE,
      'a/invoices-2025.csv': INVOICES,
    });
    const file = only(await take(layout, 'a'), 'accepted');

    expect(file.counts).toEqual({
      read: 9,
      accepted: 4,
      rejected: 4,
      skipped: { 'summary-row': 1 },
      duplicates: 0,
    });
    expect(file.totals).toEqual({ incl_tax: 2_556_964 });
    expect(file.slices).toEqual(['invoices/compta/2025']);
    expect(file.rejects).toEqual([
      { line: 7, field: 'Prestataire', rule: 'unknown-provider', value: 'Inconnue SARL' },
      { line: 8, field: 'Membre', rule: 'unknown-member', value: 'Pontarlier' },
      { line: 9, field: 'TTC', rule: 'negative-amount', value: '-12,00' },
      { line: 10, field: 'N°', rule: 'same-number', value: 'F2' },
    ]);
    expect(
      await published(
        layout,
        'SELECT number, provider, resource, member, fiscal_year, excl_tax::INTEGER AS e, vat_rate, incl_tax::INTEGER AS i, paid_on::VARCHAR AS paid FROM invoice ORDER BY number',
      ),
    ).toEqual([
      {
        number: 'A1',
        provider: 'Essai SA',
        resource: 'essai-video',
        member: '25031',
        fiscal_year: 2025,
        e: -8333,
        vat_rate: 2000,
        i: -10_000,
        paid: null,
      },
      {
        number: 'F1',
        provider: 'Essai SA',
        resource: 'essai-video',
        member: '25031',
        fiscal_year: 2025,
        e: 212_775,
        vat_rate: 2000,
        i: 255_330,
        paid: '2026-01-30',
      },
      {
        number: 'F2',
        provider: 'Essai SA',
        resource: 'essai-video',
        member: '25056',
        fiscal_year: 2025,
        e: 1_823_482,
        vat_rate: 2000,
        i: 2_188_178,
        paid: null,
      },
      {
        number: 'F3',
        provider: 'Presse SA',
        resource: null,
        member: null,
        fiscal_year: 2025,
        e: 117_020,
        vat_rate: 550,
        i: 123_456,
        paid: null,
      },
    ]);
  });
});

describe('what is refused of invoices and orders', () => {
  const BILLS = profile(
    'invoices',
    '{ number: N°, provider: Prestataire, resource: Ressource, member: Membre, from: Du, to: Au, inclTax: TTC, invoicedOn: Le }',
  );
  const ORDERS = profile(
    'orders',
    '{ number: N°, provider: Prestataire, resource: Ressource, from: Du, to: Au, inclTax: TTC }',
  );
  const HEADING = 'N°;Prestataire;Ressource;Membre;Du;Au;TTC;Le\n';
  const refused = (layout: Layout) =>
    published(
      layout,
      'SELECT kind, provider, member, fiscal_year, amount::DOUBLE AS amount, rule, line FROM refused_record ORDER BY kind, line',
    );

  it('stays known by provider, member, year and amount, as far as each can be told', async () => {
    const layout = await dataDirectory({
      'settings/profiles/factures.yaml': BILLS,
      'settings/profiles/bons.yaml': ORDERS,
      'a/invoices-2025.csv':
        HEADING +
        'F1;Essai SA;Essai Vidéo;Audincourt;01/01/2025;31/12/2025;10,00;15/01/2026\n' +
        'F2;Essai SA;Essai Vidéo;Pontarlier;01/01/2025;31/12/2025;20,00;15/01/2026\n' +
        'F3;Inconnue SARL;;Besançon;01/01/2025;31/12/2025;30,00;15/01/2026\n' +
        'F4;Essai SA;;Besançon;;;-5,00;15/06/2025\n' +
        'F5;Essai SA;;Besançon;;;99 999 999,00;15/06/2025\n' +
        'F1;Essai SA;Essai Vidéo;Audincourt;01/01/2025;31/12/2025;11,00;16/01/2026\n' +
        'F6;Essai SA;;Besançon;;;60,00;15/06/2019\n',
      'a/orders-2025.csv':
        'N°;Prestataire;Ressource;Du;Au;TTC\nB1;Essai SA;Essai Vidéo;01/01/2025;31/12/2025;10,00\n' +
        'B2;Essai SA;Essai Vidéo;01/01/2019;31/12/2019;12,00\n',
    });
    const { files } = await take(layout, 'a');
    expect(files.map((file) => file.state === 'accepted' && file.counts.rejected)).toEqual([6, 1]);
    const own = { kind: 'invoices', provider: 'Essai SA', member: '25056', fiscal_year: 2025 };
    expect(await refused(layout)).toEqual([
      { ...own, member: null, amount: 2_000, rule: 'unknown-member', line: 3 },
      { ...own, provider: null, amount: 3_000, rule: 'unknown-provider', line: 4 },
      { ...own, amount: -500, rule: 'negative-amount', line: 5 },
      { ...own, amount: 9_999_999_900, rule: 'bad-amount', line: 6 },
      { ...own, member: '25031', amount: 1_100, rule: 'same-number', line: 7 },
      { ...own, fiscal_year: 2019, amount: 6_000, rule: 'outside-agreement', line: 8 },
      {
        kind: 'orders',
        provider: 'Essai SA',
        member: null,
        fiscal_year: 2019,
        amount: 1_200,
        rule: 'outside-agreement',
        line: 3,
      },
    ]);
    // a January invoice belongs to the year it was made for
    expect(await published(layout, 'SELECT number, fiscal_year FROM invoice')).toEqual([
      { number: 'F1', fiscal_year: 2025 },
    ]);
  });

  it('is forgotten once the list came again, corrected', async () => {
    const row = (member: string) =>
      `F1;Essai SA;Essai Vidéo;${member};01/01/2025;31/12/2025;10,00;15/01/2026\n`;
    const layout = await dataDirectory({
      'settings/profiles/factures.yaml': BILLS,
      'a/invoices-1.csv': `${HEADING}${row('Pontarlier')}${row('Audincourt')}`,
      'a/invoices-2.csv': `${HEADING}${row('Audincourt').replace('F1', 'F2')}`,
    });
    await take(layout, 'a/invoices-1.csv');
    expect(await refused(layout)).toHaveLength(1);
    await take(layout, 'a/invoices-2.csv');
    expect(await refused(layout)).toEqual([]);
  });
});

describe('lists of context', () => {
  it('are read each by its profile, versioned by batch, and published where the answers look', async () => {
    const layout = await dataDirectory({
      'settings/profiles/bons.yaml': profile(
        'orders',
        '{ number: Bon, provider: Prestataire, resource: Ressource, from: Du, to: Au, inclTax: TTC }',
      ),
      'settings/profiles/marches.yaml': profile(
        'contracts',
        '{ resource: Ressource, from: Du, to: Au, inclTax: Prix, pricing: Tarif }',
      ),
      'settings/profiles/objectifs.yaml': profile(
        'objectives',
        '{ indicator: Indicateur, year: Année, target: Cible, direction: Sens, owner: Responsable }',
      ),
      'settings/profiles/actions.yaml': profile(
        'actions',
        '{ date: Date, kind: Nature, commune: Commune, participants: Participants, label: Intitulé }',
      ),
      'settings/profiles/incidents.yaml': profile(
        'incidents',
        '{ date: Date, kind: Nature, label: Quoi, resource: Ressource }',
      ),
      'settings/profiles/populations.yaml': profile(
        'populations',
        '{ vintage: Millésime, commune: INSEE, municipal: PMUN, total: PTOT }',
      ),
      'a/orders-2025.csv':
        'Bon;Prestataire;Ressource;Du;Au;TTC\nB1;Essai SA;Essai Vidéo;01/07/2025;30/06/2026;12 000,00\nB2;Essai SA;Essai Vidéo;01/07/2025;30/06/2025;1,00\n',
      'a/contracts-2025.csv':
        'Ressource;Du;Au;Prix;Tarif\nEssai Vidéo;01/01/2025;31/12/2025;10 000;jetons\n',
      'a/objectives-bnr.csv':
        'Indicateur;Année;Cible;Sens;Responsable\ncouverture;2026;45,5 %;au moins;Direction\ncouverture;2026;50;au moins;Direction\n',
      'a/actions-2025.csv':
        'Date;Nature;Commune;Participants;Intitulé\n12/03/2025;Médiation;Audincourt;14;Atelier presse\n13/03/2025;Réunion;Audincourt;3;x\n',
      'a/incidents-2025.csv':
        'Date;Nature;Quoi;Ressource\n01/06/2025;changement de plateforme;Nouveau portail;\n02/06/2025;panne;Lecture impossible;Essai Vidéo\n',
      'a/populations-2022.csv': 'Millésime;INSEE;PMUN;PTOT\n2022;25031;14 010;14 252\n',
    });
    const { files } = await take(layout, 'a');
    expect(
      files.map((file) => [
        file.file,
        file.state,
        file.state === 'accepted' ? file.counts.rejected : -1,
      ]),
    ).toEqual([
      ['actions-2025.csv', 'accepted', 1],
      ['contracts-2025.csv', 'accepted', 0],
      ['incidents-2025.csv', 'accepted', 0],
      ['objectives-bnr.csv', 'accepted', 1],
      ['orders-2025.csv', 'accepted', 1],
      ['populations-2022.csv', 'accepted', 0],
    ]);
    expect(
      await published(layout, 'SELECT kind, label, resource FROM annotation ORDER BY date'),
    ).toEqual([
      { kind: 'action', label: 'Atelier presse', resource: null },
      { kind: 'break', label: 'Nouveau portail', resource: null },
      { kind: 'outage', label: 'Lecture impossible', resource: 'essai-video' },
    ]);
    expect(
      await published(layout, 'SELECT resource, cents::INTEGER AS c, pricing FROM contract'),
    ).toEqual([{ resource: 'essai-video', c: 1_000_000, pricing: 'jetons' }]);
    expect(
      await published(
        layout,
        `SELECT municipal, total FROM population WHERE vintage = 2022 AND commune = '25031'`,
      ),
    ).toEqual([{ municipal: 14_010, total: 14_252 }]);
    expect(
      await published(
        layout,
        'SELECT indicator, year, target::DOUBLE AS t, direction FROM objective',
      ),
    ).toEqual([{ indicator: 'couverture', year: 2026, t: 45.5, direction: 'at-least' }]);
    expect(await published(layout, 'SELECT member, participants FROM action')).toEqual([
      { member: '25031', participants: 14 },
    ]);
    expect(
      await published(
        layout,
        'SELECT number, fiscal_year, incl_tax::INTEGER AS i FROM purchase_order',
      ),
    ).toEqual([{ number: 'B1', fiscal_year: 2025, i: 1_200_000 }]);
  });

  it('refuse a vintage that lacks most of its communes: every share would be wrong', async () => {
    const layout = await dataDirectory({
      'settings/profiles/populations.yaml': profile(
        'populations',
        '{ vintage: Millésime, commune: INSEE, municipal: PMUN }',
      ),
      'a/populations-2030.csv': 'Millésime;INSEE;PMUN\n2030;25031;14 010\n2030;25056;120 000\n',
    });
    expect(only(await take(layout, 'a'), 'refused').problem).toEqual({
      code: 'partial-vintage',
      vintage: 2030,
      communes: 2,
      expected: 563,
    });
  });
});
