import { describe, expect, it } from 'vitest';
import type {
  Cause,
  Difference,
  LooksLike,
} from '../../../../data/model/reconciliation/difference.ts';
import { parseMemberCode } from '../../../../data/model/member.ts';
import { parseDay } from '../../../../data/model/period.ts';
import type { PopulationKind } from '../../../../data/model/population.ts';
import { reconciliation } from '../../../../data/model/reconciliation/reconciliation.ts';
import { invoice, order, resource, type SomeInvoice } from '../../../support/bills.ts';
import {
  AFTER,
  basis,
  differencesOf,
  differs,
  DUE,
  GOLDEN,
  reconciled,
  right,
} from '../../../support/golden-year.ts';
import { AGREEMENT, MEMBERS } from '../../../support/group.ts';

type Billed = Omit<SomeInvoice, 'member'>;
type Expected = Pick<Difference, 'cause' | 'looksLike'> & { readonly amount: number };

const MONTBELIARD = parseMemberCode('25388');

describe('likelyCauses', () => {
  // Besançon owes 2 188 178 cents.
  it.each<[string, Billed, Expected]>([
    // on 118 258 of 545 209 inhabitants
    [
      'another vintage',
      { inclTax: 2_169_040 },
      of('wrong-vintage', -19_138, vintage(2020, 'municipal')),
    ],
    // on 123 272 of 562 072
    [
      'another population',
      { inclTax: 2_193_171 },
      of('wrong-vintage', 4_993, vintage(2022, 'total')),
    ],
    [
      'another member’s part',
      { inclTax: 465_058 },
      of('wrong-share', -1_723_120, { as: 'member', member: MONTBELIARD }),
    ],
    ['a fifth', { inclTax: 2_000_000 }, of('wrong-share', -188_178, { as: 'equal-parts' })],
    ['the whole order', { inclTax: 10_000_000 }, of('wrong-share', 7_811_822, { as: 'whole' })],
    ['a cent', { inclTax: 2_188_179 }, of('rounding', 1)],
    ['no tax', { inclTax: 1_823_482, exclTax: 1_823_482 }, of('vat', -364_696, rate(null))],
    // 1 823 482 × 1,055 = 1 923 773,51
    [
      'another rate',
      { inclTax: 1_923_774, exclTax: 1_823_482, vatRate: 550 },
      of('vat', -264_404, rate(550)),
    ],
    // 2 188 178 × 1,2 = 2 625 813,6
    ['tax added twice', { inclTax: 2_625_814 }, of('vat', 437_636, rate(null))],
    // 2 188 178 ÷ 1,055 = 2 074 102,37
    [
      'another rate under the right total',
      { inclTax: 2_188_178, exclTax: 2_074_102, vatRate: 550 },
      of('vat', 0, rate(550)),
    ],
    ['one of two instalments', { inclTax: 1_094_089 }, of('missing', -1_094_089)],
    ['what nothing explains', { inclTax: 2_345_678 }, of('unexplained', 157_500)],
  ])('names %s', (_, billed, expected) => {
    const lines = [invoice({ member: '25056', ...billed })];
    const [row] = reconciled([
      ...right().filter(({ member }) => member !== '25056'),
      ...lines,
    ]).filter(differs);
    expect(row?.differences).toEqual([{ resource: 'kiosque', invoices: ['F-25056'], ...expected }]);
  });

  it('names what is invoiced twice: under another number for the same days, or under the same number again', () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    const again = [
      invoice({ number: 'F1', member: '25031', inclTax: 255_330, ...year }),
      invoice({
        number: 'F9',
        member: '25031',
        inclTax: 255_330,
        ...year,
        invoicedOn: '2025-12-20',
      }),
    ];
    expect(differencesOf('25031', again)).toEqual([
      { cause: 'twice', resource: 'kiosque', amount: 255_330, invoices: ['F9'], looksLike: null },
    ]);
    const wrongTwice = again.map((one) => ({ ...one, number: 'F1', inclTax: DUE[25580] as never }));
    expect(differencesOf('25031', wrongTwice)).toMatchObject([
      {
        cause: 'wrong-share',
        amount: 193_635 - 255_330,
        looksLike: { as: 'member', member: '25580' },
      },
      { cause: 'twice', amount: 193_635 },
    ]);
  });

  it('names an invoice of the year before under its own number again', () => {
    const before = order({
      number: 'B0',
      from: '2024-01-01',
      to: '2024-12-31',
      inclTax: 5_000_000,
    });
    const old = { number: 'F24', member: '25031', inclTax: 124_191, fiscalYear: 2024 };
    const invoices = [
      ...right(),
      invoice(old),
      invoice({ ...old, fiscalYear: 2025, invoicedOn: '2025-02-01' }),
    ];
    const result = reconciliation(basis({ orders: [before, GOLDEN], invoices }), 2025, AFTER);
    expect(result.rows[0]?.differences).toMatchObject([
      { cause: 'twice', amount: 124_191, invoices: ['F24'] },
    ]);
  });

  it('takes instalments, and a credit note with the invoice it cancels, for what they are', () => {
    const four = [63_833, 63_833, 63_832, 63_832].map((inclTax, index) =>
      invoice({ number: `T${index}`, member: '25031', inclTax }),
    );
    expect(differencesOf('25031', four)).toEqual([]);
    expect(differencesOf('25031', four.slice(0, 3))).toMatchObject([{ cause: 'unexplained' }]);
    const corrected = [
      invoice({ number: 'F1', member: '25031', inclTax: 200_000 }),
      invoice({ number: 'A1', member: '25031', inclTax: -200_000 }),
      invoice({ number: 'F2', member: '25031', inclTax: 255_330 }),
    ];
    expect(differencesOf('25031', corrected)).toEqual([]);
    expect(differencesOf('25031', corrected.slice(0, 2))).toMatchObject([
      { cause: 'missing', amount: -255_330, invoices: ['A1', 'F1'] },
    ]);
    expect(differencesOf('25031', corrected.slice(1))).toMatchObject([
      { cause: 'credit-note', amount: -200_000, invoices: ['A1'] },
    ]);
  });

  it('names an invoice to one that shares no cost of the year, and to one that nothing was ordered for', () => {
    const members = MEMBERS.map((one) =>
      one.code === '25580'
        ? { ...one, withdrawal: { sentOn: null, receivedOn: parseDay('2024-09-30') } }
        : one,
    );
    const left = invoice({ member: '25580', inclTax: 193_635 });
    const found = reconciliation(
      basis({ agreement: { ...AGREEMENT, members }, invoices: [left] }),
      2025,
      AFTER,
    );
    expect(found.rows.find(({ member }) => member === '25580')).toMatchObject({
      due: { inclTax: 0 },
      differences: [{ cause: 'non-member', amount: 193_635, invoices: ['F-25580'] }],
    });
    const other = invoice({ member: '25056', resource: 'cinema', provider: 'Salle', inclTax: 100 });
    expect(reconciled([...right(), other]).find(differs)).toMatchObject({
      provider: 'Salle',
      differences: [{ cause: 'nothing-due', amount: 100, resource: 'cinema' }],
    });
  });

  it('compares several resources together where an invoice does not tell them apart', () => {
    const orders = [GOLDEN, order({ number: 'B2', resource: 'revues', inclTax: 1_000_000 })];
    const resources = [resource('kiosque'), resource('revues')];
    const billed = (inclTax: number) => [invoice({ member: '25031', resource: null, inclTax })];
    const of = (inclTax: number) =>
      reconciliation(basis({ resources, orders, invoices: billed(inclTax) }), 2025, AFTER).rows[0];
    expect(of(255_330 + 25_533)?.differences).toEqual([]);
    expect(of(255_330)?.differences).toMatchObject([{ cause: 'missing', amount: -25_533 }]);
  });
});

function of(cause: Cause, amount: number, looksLike: LooksLike | null = null): Expected {
  return { cause, amount, looksLike };
}

function vintage(year: number, populationKind: PopulationKind): LooksLike {
  return { as: 'vintage', vintage: year, populationKind };
}

function rate(told: number | null): LooksLike {
  return { as: 'rate', rate: told, expected: 2000 };
}
