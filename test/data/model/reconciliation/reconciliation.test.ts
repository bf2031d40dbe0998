import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Invoice } from '../../../../data/model/money/invoice.ts';
import { parseDay } from '../../../../data/model/period.ts';
import {
  isAnythingOff,
  reconciliation,
} from '../../../../data/model/reconciliation/reconciliation.ts';
import { invoice, order, resource } from '../../../support/bills.ts';
import {
  AFTER,
  basis,
  differs,
  DUE,
  GOLDEN,
  reconciled,
  right,
  WITHOUT_TAX,
} from '../../../support/golden-year.ts';
import { AGREEMENT, MEMBERS, POPULATIONS } from '../../../support/group.ts';

/** A department of the members' own communes and one more: shares are soon computed. */
const FEW = POPULATIONS.filter(
  ({ commune }) => commune === '25462' || MEMBERS.some(({ code }) => (code as string) === commune),
);

describe('reconciliation', () => {
  it('tells ordered, due, invoiced and paid of each member, with and without tax', () => {
    const rows = reconciled(right());
    expect(
      rows.map(({ member, differences, payments }) => [member, differences, payments]),
    ).toEqual(MEMBERS.map(({ code }) => [code, [], []]));
    expect(rows[1]).toMatchObject({
      provider: 'Éditeur',
      member: '25056',
      ordered: { exclTax: 1_823_482, vat: 364_696, inclTax: 2_188_178 },
      due: { exclTax: 1_823_482, vat: 364_696, inclTax: 2_188_178 },
      invoiced: { exclTax: 1_823_482, vat: 364_696, inclTax: 2_188_178 },
      paid: { exclTax: 1_823_482, vat: 364_696, inclTax: 2_188_178 },
      gap: 0,
      outstanding: 0,
    });
  });

  it('names what is missing once the last day of payment is over, and only then', () => {
    const others = right().filter(({ member }) => member !== '25580');
    expect(reconciled(others).flatMap(({ differences }) => differences)).toEqual([
      { cause: 'missing', resource: 'kiosque', amount: -193_635, invoices: [], looksLike: null },
    ]);
    const early = reconciliation(basis({ invoices: others }), 2025, parseDay('2026-01-31'));
    expect(early.rows.flatMap(({ differences }) => differences)).toMatchObject([
      { cause: 'awaited', amount: -193_635 },
    ]);
    expect(isAnythingOff(early)).toBe(false);
    expect(isAnythingOff(reconciliation(basis({ invoices: others }), 2025, AFTER))).toBe(true);
  });

  it('splits an invoice to the whole group by the rule that the order is shared by', () => {
    const whole = invoice({ member: null, exclTax: 8_333_333, vatRate: 2000, inclTax: 10_000_000 });
    const rows = reconciled([whole]);
    expect(rows.map(({ invoiced }) => invoiced.inclTax)).toEqual(
      MEMBERS.map(({ code }) => DUE[code]),
    );
    expect(rows.map(({ invoiced }) => invoiced.exclTax)).toEqual(
      MEMBERS.map(({ code }) => WITHOUT_TAX[code]),
    );
    expect(rows.filter(differs)).toEqual([]);
  });

  it('counts each year’s days of a straddling invoice, to the cent of what each year owes', () => {
    // 12 000,00 € from July 2026 to June 2027 is 604 931 + 595 069 cents; Valentigney owes 11 713 and 11 522 of them.
    const straddling = { from: '2026-07-01', to: '2027-06-30' };
    const orders = [order({ ...straddling, inclTax: 1_200_000 })];
    const invoices = [
      invoice({ member: '25580', ...straddling, fiscalYear: 2026, inclTax: 23_235 }),
    ];
    const partIn = (year: number) =>
      reconciliation(basis({ orders, invoices }), year, parseDay('2029-01-01')).rows.find(
        ({ member }) => member === '25580',
      );
    expect(partIn(2026)).toMatchObject({ invoiced: { inclTax: 11_713 }, differences: [] });
    expect(partIn(2027)).toMatchObject({ invoiced: { inclTax: 11_522 }, differences: [] });
    expect(partIn(2025)).toMatchObject({ invoiced: { inclTax: 0 }, due: { inclTax: 0 } });
  });

  it('tells what is unpaid after 31 January, paid late, or still owed when the group ends', () => {
    const paid = (paidOn: string | null) => [
      invoice({ member: '25031', inclTax: 255_330, paidOn }),
      ...right().filter(({ member }) => member !== '25031'),
    ];
    const [inTime] = reconciled(paid('2026-01-31'));
    expect(inTime).toMatchObject({ paid: { inclTax: 255_330 }, paidLate: 0, payments: [] });
    const [late] = reconciled(paid('2026-02-01'));
    expect(late).toMatchObject({ paid: { inclTax: 0 }, paidLate: 255_330, outstanding: 0 });
    expect(late?.payments).toMatchObject([{ cause: 'paid-late', amount: 255_330 }]);
    const [unpaid] = reconciled(paid(null));
    expect(unpaid).toMatchObject({ outstanding: 255_330, differences: [] });
    expect(unpaid?.payments).toEqual([{ cause: 'unpaid', amount: 255_330, invoices: ['F-25031'] }]);
    const still = reconciliation(basis({ invoices: paid(null) }), 2025, parseDay('2026-01-31'));
    expect(still.rows[0]?.payments).toEqual([]);

    const members = MEMBERS.map((one, index) =>
      index === 0
        ? one
        : { ...one, withdrawal: { sentOn: null, receivedOn: parseDay('2025-09-30') } },
    );
    const ended = basis({ agreement: { ...AGREEMENT, members }, invoices: paid(null) });
    expect(reconciliation(ended, 2025, parseDay('2025-12-31')).rows[0]?.payments).toMatchObject([
      { cause: 'unpaid-before-dissolution', amount: 255_330 },
    ]);
  });

  it('calls an invoice too many neither unpaid nor owed', () => {
    const extra = invoice({ number: 'F9', member: '25031', inclTax: 255_330, paidOn: null });
    const [row] = reconciled([...right(), extra]);
    expect(row).toMatchObject({ outstanding: 0, payments: [] });
    expect(row?.differences).toMatchObject([{ cause: 'twice', invoices: ['F9'] }]);
  });

  it('shows what is invoiced and says why nothing is due in a year without shares', () => {
    const invoices = [
      invoice({ member: '25031', fiscalYear: 2020, inclTax: 500 }),
      invoice({ member: null, fiscalYear: 2020, inclTax: 900 }),
    ];
    const result = reconciliation(basis({ invoices }), 2020, AFTER);
    expect(result.noShares).toBe('no-version');
    expect(result.rows).toMatchObject([
      { member: '25031', due: null, gap: null, outstanding: null, invoiced: { inclTax: 500 } },
      { member: null, due: null, gap: null, invoiced: { inclTax: 900 } },
    ]);
    expect(result.rows.flatMap(({ differences }) => differences)).toEqual([]);
  });

  it('says which rows depend on lines in quarantine', () => {
    const line = {
      kind: 'invoices',
      ...{ provider: 'Éditeur', member: null, fiscalYear: 2025, amount: null },
      ...{ rule: 'unknown-member', batch: 'b2', file: 'factures.csv', line: 7 },
    } as const;
    const unknown = { ...line, provider: null, fiscalYear: null, rule: 'unknown-provider' };
    const own = { ...line, member: MEMBERS[0]!.code, fiscalYear: 2024 };
    const facts = basis({ invoices: right(), refused: [line, unknown, own] });
    expect(reconciliation(facts, 2025, AFTER).rows.map(({ refused }) => refused)).toEqual(
      MEMBERS.map(() => 2),
    );
    expect(reconciliation(facts, 2024, AFTER).refused).toEqual([unknown, own]);
    expect(isAnythingOff(reconciliation(facts, 2025, AFTER))).toBe(true);
  });

  const anyInvoice = fc
    .record({
      number: fc.constantFrom('F1', 'F2', 'F3'),
      member: fc.constantFrom('25031', '25056', '25', null),
      resource: fc.constantFrom('kiosque', 'revues', 'ailleurs', null),
      fiscalYear: fc.constantFrom(2024, 2025),
      inclTax: fc.oneof(
        fc.integer({ min: -1e8, max: 1e8 }),
        fc.constantFrom(...Object.values(DUE)),
      ),
      isPaid: fc.boolean(),
    })
    .map(({ isPaid, ...given }) => invoice({ ...given, paidOn: isPaid ? '2025-12-01' : null }));
  const shuffledPair = fc
    .array(anyInvoice, { maxLength: 9 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );

  it.prop([shuffledPair], { numRuns: 60 })(
    'has differences that sum to invoiced − due, whatever the order of the invoices',
    ([all, shuffled]) => {
      const orders = [GOLDEN, order({ number: 'B2', resource: 'revues', inclTax: 33_333 })];
      const resources = [resource('kiosque'), resource('revues')];
      const of = (invoices: readonly Invoice[]) =>
        reconciliation(basis({ resources, orders, invoices, populations: FEW }), 2025, AFTER);
      const result = of(all);
      for (const { differences, gap, invoiced, due } of result.rows) {
        expect(differences.reduce((sum, { amount }) => sum + amount, 0)).toBe(gap);
        expect(gap).toBe(invoiced.inclTax - (due?.inclTax ?? 0));
      }
      expect(of(shuffled)).toEqual(result);
    },
  );
});
