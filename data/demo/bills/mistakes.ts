import { partsOf } from './parts.ts';
import type { Bill } from './bills.ts';

/** What a mistake is made with. */
export interface MistakeAt {
  readonly served: (vintage: number) => ReadonlyMap<string, number>;
}

/** A mistake a provider, the post or an accountant made, in a year, on a resource, to one member or all. */
interface Mistake {
  readonly year: number;
  readonly resource: string;
  /** absent: to every member */
  readonly member?: string;
  /** what it makes of a right bill */
  readonly wrong: (bill: Bill, at: MistakeAt) => readonly Bill[];
}

/** Nothing is right every year: one of each kind, so that reconciling finds something to name. */
export const MISTAKES: readonly Mistake[] = [
  {
    year: 2021,
    resource: 'cours-pour-tous',
    member: '25388',
    wrong: (bill) => [amended(bill, bill.inclTax + 1)],
  },
  { year: 2022, resource: 'cine-club', member: '25031', wrong: othersPart('25580') },
  {
    year: 2022,
    resource: 'echo-des-revues',
    member: '25056',
    wrong: (bill) => [bill, { ...amended(bill, -12_000), number: `${bill.number}-A` }],
  },
  {
    year: 2023,
    resource: 'la-discotheque',
    member: '25056',
    wrong: (bill) => [
      bill,
      { ...bill, number: `${bill.number}-B`, invoicedOn: `${bill.year}-06-30` },
    ],
  },
  {
    year: 2023,
    resource: 'langues-voyageuses',
    member: '25580',
    wrong: (bill) => [{ ...bill, paidOn: '2024-03-12' }],
  },
  {
    year: 2023,
    resource: 'petits-lecteurs',
    member: '25031',
    wrong: (bill) => [
      bill,
      { ...amended(bill, -4_500), number: `${bill.number}-C`, nature: 'facture' },
    ],
  },
  { year: 2024, resource: 'kiosque-du-doubs', member: '25388', wrong: otherRate(20) },
  {
    year: 2024,
    resource: 'code-en-poche',
    member: '25031',
    wrong: (bill) => [{ ...bill, provider: 'Volants et Pédaliers' }],
  },
  { year: 2025, resource: 'scene-ouverte', wrong: otherVintage(2020) },
  { year: 2025, resource: 'petits-lecteurs', member: '25580', wrong: () => [] },
  {
    year: 2025,
    resource: 'docs-en-stock',
    member: '25031',
    wrong: (bill) => [{ ...bill, paidOn: null }],
  },
  {
    year: 2025,
    resource: 'langues-voyageuses',
    member: '25388',
    wrong: (bill) => [amended(bill, bill.inclTax + 2_700)],
  },
  {
    year: 2025,
    resource: 'cours-pour-tous',
    member: '25',
    wrong: (bill) => [
      bill,
      { ...amended(bill, 24_350), number: `${bill.number}-P`, payer: 'Pontarlier' },
    ],
  },
  { year: 2026, resource: 'histoires-a-ecouter', wrong: () => [] },
  { year: 2026, resource: 'la-discotheque', member: '25388', wrong: withoutTax() },
];

/** A right bill, or what a mistake made of it. */
export function billed(bill: Bill, at: MistakeAt): readonly Bill[] {
  const own = MISTAKES.find(
    ({ year, resource, member }) =>
      year === bill.year && resource === bill.resource && (member ?? bill.member) === bill.member,
  );
  return own ? own.wrong(bill, at) : [bill];
}

function amended(bill: Bill, inclTax: number): Bill {
  const exclTax = Math.round(inclTax / (1 + bill.rate / 100));
  return { ...bill, inclTax, exclTax, ...(inclTax < 0 && { nature: 'avoir' }) };
}

function othersPart(member: string): Mistake['wrong'] {
  return (bill, at) => [
    amended(bill, partsOf(bill.whole, at.served(bill.vintage)).get(member) ?? 0),
  ];
}

function otherVintage(vintage: number): Mistake['wrong'] {
  return (bill, at) => [
    amended(bill, partsOf(bill.whole, at.served(vintage)).get(bill.member) ?? 0),
  ];
}

function otherRate(rate: number): Mistake['wrong'] {
  return (bill) => [{ ...bill, rate, inclTax: Math.round(bill.exclTax * (1 + rate / 100)) }];
}

function withoutTax(): Mistake['wrong'] {
  return (bill) => [{ ...bill, rate: 0, inclTax: bill.exclTax }];
}
