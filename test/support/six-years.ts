import type { Agreement } from '../../data/model/agreement/agreement.ts';
import type { AllocationBasis } from '../../data/model/money/allocation.ts';
import { cents } from '../../data/model/cents.ts';
import type { Invoice } from '../../data/model/money/invoice.ts';
import { parseMemberCode, type Member } from '../../data/model/member.ts';
import { parseDay } from '../../data/model/period.ts';
import { invoice, order, resource, type SomeInvoice } from './bills.ts';
import { AGREEMENT, MEMBERS, POPULATIONS } from './group.ts';

/**
 * Six years of a group, 2023 to 2028, written by hand: an amendment in 2025 on another vintage; Valentigney's letter of
 * withdrawal arrives on 30 September 2026 and Montbéliard's on 1 October; Pontarlier's accession is never notified; a
 * subscription that straddles years, at another rate of tax than the yearly one; a penalty, and damages. What every member
 * owes is computed in `test/data/model/six-years.test.ts`.
 */
export const SIX_YEARS = [2023, 2024, 2025, 2026, 2027, 2028] as const;

/** Members by a name to write tables with. */
export const CODES = {
  audincourt: '25031',
  besancon: '25056',
  montbeliard: '25388',
  valentigney: '25580',
  doubs: '25',
} as const;

const LETTERS: Readonly<Record<string, { sent: string; received: string }>> = {
  [CODES.valentigney]: { sent: '2026-09-28', received: '2026-09-30' },
  [CODES.montbeliard]: { sent: '2026-09-29', received: '2026-10-01' },
};

const PONTARLIER: Member = {
  code: parseMemberCode('25462'),
  name: 'Pontarlier',
  kind: 'commune',
  accession: { deliberatedOn: parseDay('2024-04-11'), notifiedOn: null },
};

const AGREEMENT_OF_SIX_YEARS: Agreement = {
  ...AGREEMENT,
  members: [...MEMBERS.map(withLetter), PONTARLIER],
  versions: AGREEMENT.versions.map((version, index) =>
    index === 0
      ? { ...version, id: 'convention', effectiveFrom: parseDay('2023-01-01') }
      : { ...version, id: 'avenant-1', effectiveFrom: parseDay('2025-01-01') },
  ),
  charges: [
    {
      kind: 'penalty',
      provider: 'Images SA',
      resource: resource('video').id,
      member: parseMemberCode(CODES.valentigney),
      amount: cents(250_00),
      on: parseDay('2026-12-31'),
      label: 'Résiliation partielle',
    },
    {
      kind: 'damages',
      provider: 'Images SA',
      amount: cents(3_000_00),
      on: parseDay('2028-05-10'),
      label: 'Jugement',
    },
  ],
};

const KIOSQUE = { resource: 'kiosque', provider: 'Presse-Lecture', vatRate: 550 };
const VIDEO = { resource: 'video', provider: 'Images SA', vatRate: 2000 };

/** What was ordered: “kiosque” each year at 5.5 %, “video” from July to June at 20 %. */
const ORDERS = [
  kiosque(2023, 9_478_67, 10_000_00),
  kiosque(2024, 9_668_25, 10_200_00),
  kiosque(2025, 9_861_61, 10_404_00),
  kiosque(2026, 10_058_84, 10_612_08),
  kiosque(2027, 10_260_02, 10_824_32),
  kiosque(2028, 10_465_22, 11_040_81),
  video('V1', 2024, 10_000_00, 12_000_00),
  video('V2', 2026, 10_500_00, 12_600_00),
  video('V3', 2027, 11_000_00, 13_200_00),
];

/** What the scenario is computed from, invoices apart. */
export const SCENARIO: AllocationBasis = {
  agreement: AGREEMENT_OF_SIX_YEARS,
  populations: POPULATIONS,
  resources: [resource('kiosque', 'Presse-Lecture'), resource('video', 'Images SA')],
  orders: ORDERS,
  contracts: [],
  merges: [],
};

type Bill = readonly [member: keyof typeof CODES, exclTax: number, inclTax: number];

/** The invoices as they should be: each member's part of an order over all its years, before tax and with it. */
// prettier-ignore
export const RIGHT_INVOICES: readonly Invoice[] = [
  ...kiosqueBills(2023, [
    ['audincourt', 235_43, 248_38], ['besancon', 2_055_96, 2_169_04], ['montbeliard', 447_26, 471_86],
    ['valentigney', 189_45, 199_87], ['doubs', 6_550_57, 6_910_85],
  ]),
  ...kiosqueBills(2024, [
    ['audincourt', 240_14, 253_35], ['besancon', 2_097_08, 2_212_42], ['montbeliard', 456_20, 481_29],
    ['valentigney', 193_24, 203_87], ['doubs', 6_681_59, 7_049_07],
  ]),
  ...kiosqueBills(2025, [
    ['audincourt', 251_80, 265_64], ['besancon', 2_157_90, 2_276_58], ['montbeliard', 458_62, 483_85],
    ['valentigney', 190_95, 201_46], ['doubs', 6_802_34, 7_176_47],
  ]),
  ...kiosqueBills(2026, [
    ['audincourt', 256_83, 270_96], ['besancon', 2_201_05, 2_322_11], ['montbeliard', 467_80, 493_52],
    ['valentigney', 194_77, 205_49], ['doubs', 6_938_39, 7_320_00],
  ]),
  ...kiosqueBills(2027, [
    ['audincourt', 261_97, 276_38], ['besancon', 2_245_07, 2_368_55], ['montbeliard', 477_15, 503_39],
    ['doubs', 7_275_83, 7_676_00],
  ]),
  ...kiosqueBills(2028, [
    ['audincourt', 267_21, 281_90], ['besancon', 2_289_98, 2_415_93], ['doubs', 7_908_03, 8_342_98],
  ]),
  ...videoBills(2024, [
    ['audincourt', 251_82, 302_19], ['besancon', 2_178_53, 2_614_24], ['montbeliard', 468_49, 562_18],
    ['valentigney', 196_78, 236_13], ['doubs', 6_904_38, 8_285_26],
  ]),
  ...videoBills(2026, [
    ['audincourt', 268_10, 321_71], ['besancon', 2_297_59, 2_757_10], ['montbeliard', 488_31, 585_98],
    ['valentigney', 203_31, 243_98], ['doubs', 7_242_69, 8_691_23],
  ]),
  ...videoBills(2027, [
    ['audincourt', 280_86, 337_04], ['besancon', 2_406_99, 2_888_40], ['montbeliard', 511_57, 613_87],
    ['doubs', 7_800_58, 9_360_69],
  ]),
];

/** The invoices of the penalty and the damages. */
export const CHARGE_INVOICES: readonly Invoice[] = [
  { ...charge('P1', 'valentigney', 2026, 250_00), resource: resource('video').id },
  charge('D1', 'audincourt', 2028, 76_27),
  charge('D2', 'besancon', 2028, 655_54),
  charge('D3', 'montbeliard', 2028, 139_84),
  charge('D4', 'valentigney', 2028, 38_10),
  charge('D5', 'doubs', 2028, 2_090_25),
];

/** What was otherwise on an invoice; null: it never came. */
const WRONG: Readonly<Record<string, Partial<Invoice> | null>> = {
  'F-kiosque-2023-25056': { inclTax: cents(2_169_05) },
  'F-kiosque-2024-25388': { vatRate: 2000, inclTax: cents(547_44) },
  'F-kiosque-2024-25031': { exclTax: null, inclTax: cents(260_44) },
  'F-kiosque-2025-25031': { exclTax: null, inclTax: cents(201_46) },
  'F-kiosque-2025-25388': null,
  'F-video-2026-25031': { exclTax: null, inclTax: cents(585_98) },
};

/** The invoices as they came: ten mistakes among the right ones, which the test names one by one. */
export const RECEIVED_INVOICES: readonly Invoice[] = [
  ...[...RIGHT_INVOICES, ...CHARGE_INVOICES].flatMap(asReceived),
  stray('2023-again', 'valentigney', 2023, 199_87),
  { ...stray('2026-P', 'audincourt', 2026, 346_76), member: PONTARLIER.code },
  stray('2027-V', 'valentigney', 2027, 209_60),
  stray('2028-credit', 'besancon', 2028, -100_00),
];

function asReceived(right: Invoice): Invoice[] {
  const wrong = WRONG[right.number];
  return wrong === null ? [] : [{ ...right, ...wrong }];
}

/** An invoice of “kiosque” that should not be. */
function stray(number: string, name: keyof typeof CODES, year: number, inclTax: number): Invoice {
  const days = { from: `${year}-01-01`, to: `${year}-12-31`, invoicedOn: `${year}-09-15` };
  return invoice({ ...KIOSQUE, ...days, number, member: CODES[name], fiscalYear: year, inclTax });
}

function charge(
  number: string,
  name: keyof typeof CODES,
  fiscalYear: number,
  inclTax: number,
): Invoice {
  return invoice({
    ...{ number, provider: 'Images SA', resource: null, member: CODES[name] },
    ...{ fiscalYear, inclTax, exclTax: inclTax },
  });
}

function withLetter(member: Member): Member {
  const letter = LETTERS[member.code];
  if (!letter) return member;
  return {
    ...member,
    withdrawal: { sentOn: parseDay(letter.sent), receivedOn: parseDay(letter.received) },
  };
}

function kiosque(year: number, exclTax: number, inclTax: number) {
  const days = { from: `${year}-01-01`, to: `${year}-12-31`, orderedOn: `${year}-01-10` };
  return order({ number: `K${year}`, ...KIOSQUE, ...days, exclTax, inclTax });
}

function video(number: string, year: number, exclTax: number, inclTax: number) {
  const days = { from: `${year}-07-01`, to: `${year + 1}-06-30`, orderedOn: `${year}-06-15` };
  return order({ number, ...VIDEO, ...days, exclTax, inclTax });
}

function kiosqueBills(year: number, bills: readonly Bill[]): Invoice[] {
  const days = { from: `${year}-01-01`, to: `${year}-12-31`, invoicedOn: `${year}-02-15` };
  return bills.map((bill) => billed(bill, { ...KIOSQUE, ...days, fiscalYear: year }));
}

function videoBills(year: number, bills: readonly Bill[]): Invoice[] {
  const days = { from: `${year}-07-01`, to: `${year + 1}-06-30`, invoicedOn: `${year}-07-20` };
  return bills.map((bill) => billed(bill, { ...VIDEO, ...days, fiscalYear: year }));
}

function billed(
  [name, exclTax, inclTax]: Bill,
  given: Omit<SomeInvoice, 'member' | 'number'> & { readonly fiscalYear: number },
): Invoice {
  const member = CODES[name];
  const number = `F-${given.resource}-${given.fiscalYear}-${member}`;
  return invoice({ ...given, number, member, exclTax, inclTax });
}
