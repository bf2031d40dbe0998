import { describe, expect, it } from 'vitest';
import type { Invoice } from '../../../data/model/money/invoice.ts';
import { parseDay } from '../../../data/model/period.ts';
import {
  isAnythingOff,
  reconciliation,
  type Reconciliation,
} from '../../../data/model/reconciliation/reconciliation.ts';
import {
  CHARGE_INVOICES,
  CODES,
  RECEIVED_INVOICES,
  RIGHT_INVOICES,
  SCENARIO,
  SIX_YEARS,
} from '../../support/six-years.ts';

const { audincourt, besancon, montbeliard, valentigney } = CODES;
const PONTARLIER = '25462';

type Error = readonly [
  year: number,
  member: string,
  cause: string,
  amount: number,
  invoice?: string,
];

/** The ten mistakes, by hand: what was invoiced less what the tables of `six-years.test.ts` make due. */
// prettier-ignore
const ERRORS: readonly Error[] = [
  // 1. a cent too much: 2 169,05 for 2 169,04
  [2023, besancon, 'rounding', 1, 'F-kiosque-2023-25056'],
  // 2. invoiced again in September: 199,87
  [2023, valentigney, 'twice', 199_87, '2023-again'],
  // 3. on the 2022 vintage: 1 020 000 × 14 009 ÷ 548 662 = 26 043.684; 260,44 − 253,35
  [2024, audincourt, 'wrong-vintage', 7_09, 'F-kiosque-2024-25031'],
  // 4. taxed at 20 %: 456,20 × 1,2 = 547,44; 547,44 − 481,29
  [2024, montbeliard, 'vat', 66_15, 'F-kiosque-2024-25388'],
  // 5. Valentigney's part: 201,46 − 265,64
  [2025, audincourt, 'wrong-share', -64_18, 'F-kiosque-2025-25031'],
  // 6. never came: 483,85
  [2025, montbeliard, 'missing', -483_85],
  // 7. to Pontarlier, whose accession was never notified: 346,76
  [2026, PONTARLIER, 'non-member', 346_76, '2026-P'],
  // 8. Montbéliard's part of V2 over both its years: 295,40 − 162,18 and 290,58 − 159,53
  [2026, audincourt, 'wrong-share', 133_22, 'F-video-2026-25031'],
  [2027, audincourt, 'wrong-share', 131_05, 'F-video-2026-25031'],
  // 9. to Valentigney, that left on 31 December 2026: 209,60
  [2027, valentigney, 'non-member', 209_60, '2027-V'],
  // 10. a credit note that corrects nothing: 100,00
  [2028, besancon, 'credit-note', -100_00, '2028-credit'],
];

describe('the invoices of six years', () => {
  it('are all right where each member is invoiced what it owes, charges too', () => {
    for (const year of SIX_YEARS) {
      const result = reconciled([...RIGHT_INVOICES, ...CHARGE_INVOICES], year);
      expect([year, found(result), isAnythingOff(result)]).toEqual([year, [], false]);
    }
  });

  it('hold ten mistakes, all found and named, to the cent', () => {
    const named = SIX_YEARS.flatMap((year) => found(reconciled(RECEIVED_INVOICES, year)));
    expect(named.sort()).toEqual(ERRORS.map(String).sort());
  });

  it('miss the invoice of a charge', () => {
    const [penalty] = CHARGE_INVOICES;
    const others = RECEIVED_INVOICES.filter(({ number }) => number !== penalty?.number);
    expect(found(reconciled(others, 2026))).toContainEqual(`2026,${valentigney},missing,-25000`);
  });
});

/** Looked at when every year is over; damages go by what is owed, so that no wrong invoice weighs. */
function reconciled(invoices: readonly Invoice[], year: number): Reconciliation {
  const rules = { ...SCENARIO.agreement.rules, damagesWeight: 'due' as const };
  const agreement = { ...SCENARIO.agreement, rules };
  return reconciliation(
    { ...SCENARIO, agreement, invoices, refused: [] },
    year,
    parseDay('2029-12-31'),
  );
}

function found({ year, rows }: Reconciliation): string[] {
  return rows.flatMap(({ member, differences, payments }) =>
    [...differences, ...payments].map(({ cause, amount, invoices }) => {
      const about = cause === 'missing' ? [] : invoices;
      return [year, member, cause, amount, ...about].join();
    }),
  );
}
