import { describe, expect, it } from 'vitest';
import { allocationsOf } from '../../../data/model/money/allocation.ts';
import { proveAllocation, proveCharge } from '../../../data/model/proof/amount-proof.ts';
import { sharedCharges } from '../../../data/model/money/cost-line.ts';
import { dissolution } from '../../../data/model/money/dissolution.ts';
import { dueByMember, duesOf } from '../../../data/model/money/due.ts';
import { parseMemberCode } from '../../../data/model/member.ts';
import { statusIn } from '../../../data/model/agreement/membership.ts';
import { CODES, RIGHT_INVOICES, SCENARIO, SIX_YEARS } from '../../support/six-years.ts';

type Name = keyof typeof CODES;
type Parts = Readonly<Partial<Record<Name, number>>>;

/**
 * Every part of every order, computed by hand: the price's part of the year, times the inhabitants served by Audincourt,
 * Besançon, Montbéliard, Valentigney and the department, divided by all of them; then one cent each to the largest
 * remainders. Served in 2023 and 2024 on the 2020 vintage, 545 209 − 13 542 − 118 258 − 25 726 − 10 897 = 376 786 for the
 * department; from 2025 on the 2022 vintage, 548 662 − 14 009 − 120 057 − 25 516 − 10 624 = 378 456; + 10 624 = 389 080
 * from 2027, + 25 516 = 414 596 in 2028. V2 and V3 were ordered before Valentigney and Montbéliard left: they still pay.
 */
// prettier-ignore
const TABLE: readonly { order: string; year: number; tax: 'inclTax' | 'exclTax'; parts: Parts }[] = [
  // kiosque 2023
  // 1 000 000 × (13 542 | 118 258 | 25 726 | 10 897 | 376 786) ÷ 545 209 = 24 838.181, 216 903.976, 47 185.574, 19 986.830, 691 085.436
  // 1 000 000 − 999 997 = 3 left over: besancon, valentigney, montbeliard
  { order: 'K2023', year: 2023, tax: 'inclTax', parts: { audincourt: 248_38, besancon: 2_169_04, montbeliard: 471_86, valentigney: 199_87, doubs: 6_910_85 } },
  // 947 867 × (13 542 | 118 258 | 25 726 | 10 897 | 376 786) ÷ 545 209 = 23 543.292, 205 596.121, 44 725.649, 18 944.857, 655 057.079
  // 947 867 − 947 865 = 2 left over: valentigney, montbeliard
  { order: 'K2023', year: 2023, tax: 'exclTax', parts: { audincourt: 235_43, besancon: 2_055_96, montbeliard: 447_26, valentigney: 189_45, doubs: 6_550_57 } },

  // kiosque 2024
  // 1 020 000 × (13 542 | 118 258 | 25 726 | 10 897 | 376 786) ÷ 545 209 = 25 334.944, 221 242.055, 48 129.286, 20 386.567, 704 907.145
  // 1 020 000 − 1 019 998 = 2 left over: audincourt, valentigney
  { order: 'K2024', year: 2024, tax: 'inclTax', parts: { audincourt: 253_35, besancon: 2_212_42, montbeliard: 481_29, valentigney: 203_87, doubs: 7_049_07 } },
  // 966 825 × (13 542 | 118 258 | 25 726 | 10 897 | 376 786) ÷ 545 209 = 24 014.174, 209 708.186, 45 620.193, 19 323.767, 668 158.677
  // 966 825 − 966 823 = 2 left over: valentigney, doubs
  { order: 'K2024', year: 2024, tax: 'exclTax', parts: { audincourt: 240_14, besancon: 2_097_08, montbeliard: 456_20, valentigney: 193_24, doubs: 6_681_59 } },

  // kiosque 2025
  // 1 040 400 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 26 564.558, 227 658.016, 48 384.700, 20 145.753, 717 646.970
  // 1 040 400 − 1 040 397 = 3 left over: doubs, valentigney, montbeliard
  { order: 'K2025', year: 2025, tax: 'inclTax', parts: { audincourt: 265_64, besancon: 2_276_58, montbeliard: 483_85, valentigney: 201_46, doubs: 7_176_47 } },
  // 986 161 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 25 179.672, 215 789.559, 45 862.268, 19 095.498, 680 234.000
  // 986 161 − 986 159 = 2 left over: audincourt, besancon
  { order: 'K2025', year: 2025, tax: 'exclTax', parts: { audincourt: 251_80, besancon: 2_157_90, montbeliard: 458_62, valentigney: 190_95, doubs: 6_802_34 } },

  // kiosque 2026
  // 1 061 208 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 27 095.849, 232 211.177, 49 352.394, 20 548.668, 731 999.910
  // 1 061 208 − 1 061 205 = 3 left over: doubs, audincourt, valentigney
  { order: 'K2026', year: 2026, tax: 'inclTax', parts: { audincourt: 270_96, besancon: 2_322_11, montbeliard: 493_52, valentigney: 205_49, doubs: 7_320_00 } },
  // 1 005 884 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 25 683.260, 220 105.302, 46 779.503, 19 477.404, 693 838.529
  // 1 005 884 − 1 005 882 = 2 left over: doubs, montbeliard
  { order: 'K2026', year: 2026, tax: 'exclTax', parts: { audincourt: 256_83, besancon: 2_201_05, montbeliard: 467_80, valentigney: 194_77, doubs: 6_938_39 } },

  // kiosque 2027
  // 1 082 432 × (14 009 | 120 057 | 25 516 | 389 080) ÷ 548 662 = 27 637.762, 236 855.365, 50 339.434, 767 599.437
  // 1 082 432 − 1 082 430 = 2 left over: audincourt, doubs
  { order: 'K2027', year: 2027, tax: 'inclTax', parts: { audincourt: 276_38, besancon: 2_368_55, montbeliard: 503_39, doubs: 7_676_00 } },
  // 1 026 002 × (14 009 | 120 057 | 25 516 | 389 080) ÷ 548 662 = 26 196.933, 224 507.478, 47 715.108, 727 582.479
  // 1 026 002 − 1 026 000 = 2 left over: audincourt, doubs
  { order: 'K2027', year: 2027, tax: 'exclTax', parts: { audincourt: 261_97, besancon: 2_245_07, montbeliard: 477_15, doubs: 7_275_83 } },

  // kiosque 2028
  // 1 104 081 × (14 009 | 120 057 | 414 596) ÷ 548 662 = 28 190.526, 241 592.551, 834 297.921
  // 1 104 081 − 1 104 079 = 2 left over: doubs, besancon
  { order: 'K2028', year: 2028, tax: 'inclTax', parts: { audincourt: 281_90, besancon: 2_415_93, doubs: 8_342_98 } },
  // 1 046 522 × (14 009 | 120 057 | 414 596) ÷ 548 662 = 26 720.871, 228 997.619, 790 803.509
  // 1 046 522 − 1 046 520 = 2 left over: audincourt, besancon
  { order: 'K2028', year: 2028, tax: 'exclTax', parts: { audincourt: 267_21, besancon: 2_289_98, doubs: 7_908_03 } },

  // video V1: 184 of 365 days in 2024
  // ⌊1 200 000 × 184 ÷ 365⌋ = 604 931
  // 604 931 × (13 542 | 118 258 | 25 726 | 10 897 | 376 786) ÷ 545 209 = 15 025.385, 131 211.939, 28 544.016, 12 090.653, 418 059.004
  // 604 931 − 604 929 = 2 left over: besancon, valentigney
  { order: 'V1', year: 2024, tax: 'inclTax', parts: { audincourt: 150_25, besancon: 1_312_12, montbeliard: 285_44, valentigney: 120_91, doubs: 4_180_59 } },
  // ⌊1 000 000 × 184 ÷ 365⌋ = 504 109
  // 504 109 × (13 542 | 118 258 | 25 726 | 10 897 | 376 786) ÷ 545 209 = 12 521.150, 109 343.246, 23 786.672, 10 075.541, 348 382.388
  // 504 109 − 504 107 = 2 left over: montbeliard, valentigney
  { order: 'V1', year: 2024, tax: 'exclTax', parts: { audincourt: 125_21, besancon: 1_093_43, montbeliard: 237_87, valentigney: 100_76, doubs: 3_483_82 } },

  // video V1: 181 of 365 days in 2025
  // 1 200 000 − 604 931 = 595 069
  // 595 069 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 15 193.911, 130 211.676, 27 674.197, 11 522.600, 410 466.614
  // 595 069 − 595 066 = 3 left over: audincourt, besancon, doubs
  { order: 'V1', year: 2025, tax: 'inclTax', parts: { audincourt: 151_94, besancon: 1_302_12, montbeliard: 276_74, valentigney: 115_22, doubs: 4_104_67 } },
  // 1 000 000 − 504 109 = 495 891
  // 495 891 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 12 661.596, 108 509.767, 23 061.839, 9 602.170, 342 055.626
  // 495 891 − 495 888 = 3 left over: montbeliard, besancon, doubs
  { order: 'V1', year: 2025, tax: 'exclTax', parts: { audincourt: 126_61, besancon: 1_085_10, montbeliard: 230_62, valentigney: 96_02, doubs: 3_420_56 } },

  // video V2: 184 of 365 days in 2026
  // ⌊1 260 000 × 184 ÷ 365⌋ = 635 178
  // 635 178 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 16 218.015, 138 988.238, 29 539.501, 12 299.249, 438 132.994
  // 635 178 − 635 176 = 2 left over: doubs, montbeliard
  { order: 'V2', year: 2026, tax: 'inclTax', parts: { audincourt: 162_18, besancon: 1_389_88, montbeliard: 295_40, valentigney: 122_99, doubs: 4_381_33 } },
  // ⌊1 050 000 × 184 ÷ 365⌋ = 529 315
  // 529 315 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 13 515.012, 115 823.532, 24 616.251, 10 249.374, 365 110.828
  // 529 315 − 529 313 = 2 left over: doubs, besancon
  { order: 'V2', year: 2026, tax: 'exclTax', parts: { audincourt: 135_15, besancon: 1_158_24, montbeliard: 246_16, valentigney: 102_49, doubs: 3_651_11 } },

  // video V2: 181 of 365 days in 2027
  // 1 260 000 − 635 178 = 624 822
  // 624 822 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 15 953.595, 136 722.162, 29 057.886, 12 098.721, 430 989.634
  // 624 822 − 624 819 = 3 left over: montbeliard, valentigney, doubs
  { order: 'V2', year: 2027, tax: 'inclTax', parts: { audincourt: 159_53, besancon: 1_367_22, montbeliard: 290_58, valentigney: 120_99, doubs: 4_309_90 } },
  // 1 050 000 − 529 315 = 520 685
  // 520 685 × (14 009 | 120 057 | 25 516 | 10 624 | 378 456) ÷ 548 662 = 13 294.662, 113 935.135, 24 214.905, 10 082.268, 359 158.028
  // 520 685 − 520 683 = 2 left over: montbeliard, audincourt
  { order: 'V2', year: 2027, tax: 'exclTax', parts: { audincourt: 132_95, besancon: 1_139_35, montbeliard: 242_15, valentigney: 100_82, doubs: 3_591_58 } },

  // video V3: 184 of 366 days in 2027
  // ⌊1 320 000 × 184 ÷ 366⌋ = 663 606
  // 663 606 × (14 009 | 120 057 | 25 516 | 389 080) ÷ 548 662 = 16 943.867, 145 208.790, 30 861.569, 470 591.771
  // 663 606 − 663 603 = 3 left over: audincourt, besancon, doubs
  { order: 'V3', year: 2027, tax: 'inclTax', parts: { audincourt: 169_44, besancon: 1_452_09, montbeliard: 308_61, doubs: 4_705_92 } },
  // ⌊1 100 000 × 184 ÷ 366⌋ = 553 005
  // 553 005 × (14 009 | 120 057 | 25 516 | 389 080) ÷ 548 662 = 14 119.889, 121 007.325, 25 717.974, 392 159.809
  // 553 005 − 553 002 = 3 left over: montbeliard, audincourt, doubs
  { order: 'V3', year: 2027, tax: 'exclTax', parts: { audincourt: 141_20, besancon: 1_210_07, montbeliard: 257_18, doubs: 3_921_60 } },

  // video V3: 182 of 366 days in 2028
  // 1 320 000 − 663 606 = 656 394
  // 656 394 × (14 009 | 120 057 | 25 516 | 389 080) ÷ 548 662 = 16 759.723, 143 630.676, 30 526.169, 465 477.429
  // 656 394 − 656 392 = 2 left over: audincourt, besancon
  { order: 'V3', year: 2028, tax: 'inclTax', parts: { audincourt: 167_60, besancon: 1_436_31, montbeliard: 305_26, doubs: 4_654_77 } },
  // 1 100 000 − 553 005 = 546 995
  // 546 995 × (14 009 | 120 057 | 25 516 | 389 080) ÷ 548 662 = 13 966.436, 119 692.230, 25 438.474, 387 897.858
  // 546 995 − 546 993 = 2 left over: doubs, montbeliard
  { order: 'V3', year: 2028, tax: 'exclTax', parts: { audincourt: 139_66, besancon: 1_196_92, montbeliard: 254_39, doubs: 3_878_98 } },
];

/** The parts above added up, taxes included, by year. */
// prettier-ignore
const DUE: Readonly<Record<(typeof SIX_YEARS)[number], Parts>> = {
  2023: { audincourt: 248_38, besancon: 2_169_04, montbeliard: 471_86, valentigney: 199_87, doubs: 6_910_85 },
  2024: { audincourt: 403_60, besancon: 3_524_54, montbeliard: 766_73, valentigney: 324_78, doubs: 11_229_66 },
  2025: { audincourt: 417_58, besancon: 3_578_70, montbeliard: 760_59, valentigney: 316_68, doubs: 11_281_14 },
  2026: { audincourt: 433_14, besancon: 3_711_99, montbeliard: 788_92, valentigney: 328_48, doubs: 11_701_33 },
  2027: { audincourt: 605_35, besancon: 5_187_86, montbeliard: 1_102_58, valentigney: 120_99, doubs: 16_691_82 },
  2028: { audincourt: 449_50, besancon: 3_852_24, montbeliard: 305_26, doubs: 12_997_75 },
};

/**
 * 3 000,00 € of damages by what Images SA invoiced on V1, V2 and V3 (art. 12):
 * 300 000 × (96 094 | 825 974 | 176 203 | 48 011 | 2 633 718) ÷ 3 780 000 = 7 626.507, 65 553.492, 13 984.365, 3 810.396,
 * 209 025.238; 300 000 − 299 998 = 2 left over: audincourt, besancon.
 */
// prettier-ignore
const DAMAGES: Parts = { audincourt: 76_27, besancon: 655_54, montbeliard: 139_84, valentigney: 38_10, doubs: 2_090_25 };

describe('six years', () => {
  it('end the memberships as the letters say, and never begin the one that was not notified', () => {
    const statuses = (code: string) => {
      const member = SCENARIO.agreement.members.find((one) => one.code === code)!;
      return [2025, 2026, 2027, 2028].map((year) =>
        statusIn(member, SCENARIO.agreement.rules, year),
      );
    };
    expect(statuses(CODES.valentigney)).toEqual(['active', 'leaving', 'left', 'left']);
    expect(statuses(CODES.montbeliard)).toEqual(['active', 'leaving', 'leaving', 'left']);
    expect(statuses('25462')).toEqual(['pending', 'pending', 'pending', 'pending']);
  });

  it('owe what was computed by hand, order by order, with and without tax', () => {
    for (const { order, year, tax, parts } of TABLE)
      expect([order, year, tax, partsOf(order, year, tax)]).toEqual([
        order,
        year,
        tax,
        byCode(parts),
      ]);
    const told = SIX_YEARS.flatMap((year) =>
      allocationsOf(SCENARIO, year).flatMap(({ parts }) => parts),
    );
    const written = TABLE.filter(({ tax }) => tax === 'inclTax').flatMap(({ parts }) =>
      Object.keys(parts),
    );
    expect(told).toHaveLength(written.length);
  });

  it('owe the sums of each year, tax apart', () => {
    for (const year of SIX_YEARS) {
      const allocations = allocationsOf(SCENARIO, year);
      expect(Object.fromEntries(dueByMember(allocations))).toEqual(byCode(DUE[year]));
      for (const { inclTax, exclTax, vat } of allocations) expect(vat).toBe(inclTax - exclTax!);
    }
  });

  it('prove every amount to the same cent', () => {
    for (const year of SIX_YEARS)
      for (const allocation of allocationsOf(SCENARIO, year))
        expect(proveAllocation(SCENARIO, allocation).result).toBe(allocation.inclTax);
  });

  it('charge the penalty to the leaver alone and the damages by weight in that contract', () => {
    const charges = sharedCharges({ ...SCENARIO, invoices: RIGHT_INVOICES });
    const lines = charges.map((one) => one.lines.map(({ member, amount }) => [member, amount]));
    expect(lines[0]).toEqual([[CODES.valentigney, 250_00]]);
    expect(Object.fromEntries(lines[1]!)).toEqual(byCode(DAMAGES));
    expect(charges.map((one) => one.lines[0]?.year)).toEqual([2026, 2028]);
    expect(proveCharge(charges[1]!, parseMemberCode(CODES.besancon))?.result).toBe(655_54);
    const named = [...new Set(charges[1]!.split?.invoices.map(({ invoice }) => invoice.provider))];
    expect(named).toEqual(['Images SA']);
  });

  it('weigh damages by what is owed in the contract, where the agreement settles it so', () => {
    // every order of Images SA was invoiced as it was owed, so the weights are the same
    const rules = { ...SCENARIO.agreement.rules, damagesWeight: 'due' as const };
    const agreement = { ...SCENARIO.agreement, rules };
    const [, damages] = sharedCharges({ ...SCENARIO, agreement, invoices: [] });
    const parts = damages!.lines.map(({ member, amount }) => [member, amount]);
    expect(Object.fromEntries(parts)).toEqual(byCode(DAMAGES));
  });

  it('may be dissolved once penalty and damages are paid too', () => {
    const charges = sharedCharges({ ...SCENARIO, invoices: RIGHT_INVOICES });
    const due = duesOf(
      SIX_YEARS.flatMap((year) => allocationsOf(SCENARIO, year)),
      charges,
    );
    const paid = RIGHT_INVOICES.map(({ member, provider, inclTax }) => {
      return { member: member!, provider, amount: inclTax! };
    });
    const { ready, checklist } = dissolution(due, paid);
    expect(ready).toBe(false);
    const owing = checklist.filter(({ outstanding }) => outstanding !== 0);
    expect(Object.fromEntries(owing.map((one) => [one.member, one.outstanding]))).toEqual(
      byCode({ ...DAMAGES, valentigney: 38_10 + 250_00 }),
    );
    expect(new Set(owing.map(({ provider }) => provider))).toEqual(new Set(['Images SA']));
    expect(dissolution(due, due).ready).toBe(true);
  });
});

function byCode(parts: Parts): Record<string, number> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [CODES[name as Name], part]),
  );
}

function partsOf(
  order: string,
  year: number,
  tax: 'inclTax' | 'exclTax',
): Record<string, number | null> {
  const own = allocationsOf(SCENARIO, year).flatMap(({ member, parts }) =>
    parts
      .filter(({ price }) => price.order?.number === order)
      .map((part) => [member, part[tax]] as const),
  );
  return Object.fromEntries(own);
}
