import { describe, expect, it } from 'vitest';
import { dissolutionAnswer } from '../../../data/model/money/dissolution-answer.ts';
import { dueAnswer } from '../../../data/model/money/due-answer.ts';
import { parseDay } from '../../../data/model/period.ts';
import type { ReconciliationBasis } from '../../../data/model/reconciliation/reconciliation.ts';
import { invoice } from '../../support/bills.ts';
import { CODES, RIGHT_INVOICES, SCENARIO, SIX_YEARS } from '../../support/six-years.ts';

const AS_OF = parseDay('2028-12-31');
const BASIS: ReconciliationBasis = { ...SCENARIO, invoices: RIGHT_INVOICES, refused: [] };

describe('the checklist of a dissolution', () => {
  it('waits for the invoices of penalty and damages, by member and provider', () => {
    const { ready, outstanding, checklist, unshared, noShares } = answerOf(BASIS);
    const open = checklist.filter((row) => row.outstanding !== 0);
    expect(ready).toBe(false);
    // damages of 3 000,00 € by weight and a penalty of 250,00 €: nothing else is left to pay
    expect(outstanding).toBe(3_250_00);
    expect(new Set(open.flatMap(({ missing }) => missing))).toEqual(new Set(['invoice']));
    expect(open.every((row) => row.outstanding === row.charged)).toBe(true);
    expect([unshared, noShares]).toEqual([[], []]);
  });

  it('names the invoice that is not paid, and money paid that nobody owed', () => {
    const [first] = RIGHT_INVOICES;
    const unpaid = { ...first!, paidOn: null };
    const stray = invoice({
      number: 'X1',
      member: CODES.besancon,
      provider: 'Autre',
      inclTax: 700,
    });
    const { checklist } = answerOf({
      ...BASIS,
      invoices: [unpaid, ...RIGHT_INVOICES.slice(1), stray],
    });
    const rowOf = (member: string | null, provider: string) =>
      checklist.find((row) => row.member === member && row.provider === provider);
    expect(rowOf(first!.member, first!.provider)?.unpaid).toEqual([first!.number]);
    expect(rowOf(first!.member, first!.provider)?.missing).toContain('payment');
    expect(rowOf(CODES.besancon, 'Autre')).toMatchObject({
      ...{ due: 0, invoiced: 700, paid: 700, outstanding: -700 },
      missing: ['refund'],
    });
  });

  it('is not ready on what is not known: damages nobody weighs in, years without shares, invoices nobody splits', () => {
    const nobody = answerOf({ ...BASIS, invoices: [] });
    expect(nobody.unshared).toMatchObject([{ kind: 'damages', obstacle: 'nothing-there' }]);
    const group = invoice({ number: 'G1', member: null, fiscalYear: 2015, inclTax: 900 });
    const { unsplit, ready } = answerOf({ ...BASIS, invoices: [...RIGHT_INVOICES, group] });
    expect({ unsplit, ready }).toEqual({
      unsplit: [{ number: 'G1', provider: 'Éditeur', amount: 900 }],
      ready: false,
    });
    const without = answerOf({ ...BASIS, populations: [] });
    expect(without.noShares[0]).toEqual({ year: 2023, reason: 'population' });
    expect(without.ready).toBe(false);
  });

  it('owes nothing of a contract for years to come that nobody ordered', () => {
    const [resource] = SCENARIO.resources;
    const contract = {
      ...{ resource: resource!.id, amount: RIGHT_INVOICES[0]!.inclTax! },
      ...{ from: parseDay('2029-01-01'), to: parseDay('2029-12-31') },
    };
    const basis = { ...BASIS, contracts: [...BASIS.contracts, contract] };
    expect(dissolutionAnswer(basis, [...SIX_YEARS, 2029], AS_OF).outstanding).toBe(3_250_00);
    const later = dissolutionAnswer(basis, [...SIX_YEARS, 2029], parseDay('2029-01-01'));
    expect(later.outstanding).toBe(3_250_00 + contract.amount);
  });
});

describe('the dues of a year', () => {
  it('hold its charges apart, and add them up by member', () => {
    const { charges, members } = dueAnswer(BASIS, 2026);
    expect(charges).toMatchObject([
      { kind: 'penalty', article: '6.2', member: CODES.valentigney, amount: 250_00 },
    ]);
    for (const { member, shared, charged, total } of members) {
      expect(charged).toBe(member === CODES.valentigney ? 250_00 : 0);
      expect(total).toBe(shared + charged);
    }
    expect(dueAnswer(BASIS, 2025).charges).toEqual([]);
  });

  it('name the charge that nobody can share', () => {
    const { unshared, charges } = dueAnswer({ ...BASIS, invoices: [] }, 2028);
    expect(charges).toEqual([]);
    expect(unshared).toMatchObject([{ article: '12', obstacle: 'nothing-there' }]);
  });
});

function answerOf(basis: ReconciliationBasis) {
  return dissolutionAnswer(basis, SIX_YEARS, AS_OF);
}
