import type { z } from 'zod';
import type { dueSchema, reconciliationSchema, sharesSchema } from './bills-schema.ts';

const VERSION = { number: 7, checksum: '9f2c5d0a4be1' };
const PROVIDER = 'La Lanterne bleue';

/** An answer of `/api/v1/shares`: one order of 100 000,00 €, shared out on the real populations of 2022. */
export const SHARES_EXAMPLE: z.input<typeof sharesSchema> = {
  version: VERSION,
  year: 2025,
  terms: {
    version: 'convention-2025',
    effectiveFrom: '2025-01-01',
    firstYear: 2025,
    vintage: 2022,
    populationKind: 'municipal',
    freedShare: 'department',
    departmentPopulation: 548_662,
    denominator: 548_662,
  },
  noShares: null,
  members: [
    active('25', 'Département du Doubs', 378_456, 6_897_799),
    active('25056', 'Besançon', 120_057, 2_188_178),
    active('25388', 'Montbéliard', 25_516, 465_058),
    active('25031', 'Audincourt', 14_009, 255_330),
    active('25580', 'Valentigney', 10_624, 193_635),
  ],
};

function active(member: string, name: string, served: number, due: number) {
  return { member, name, status: 'active' as const, served, share: served / 548_662, due };
}

/** An answer of `/api/v1/due`: the same order, with 20 % of tax. */
export const DUE_EXAMPLE: z.input<typeof dueSchema> = {
  version: VERSION,
  year: 2025,
  noShares: null,
  rows: [
    due('25', 5_748_165, 6_897_799),
    due('25056', 1_823_482, 2_188_178),
    due('25388', 387_549, 465_058),
    due('25031', 212_775, 255_330),
    due('25580', 161_362, 193_635),
  ],
  total: amounts(8_333_333, 10_000_000),
  charges: [],
  unshared: [],
  members: [
    owed('25', 6_897_799),
    owed('25056', 2_188_178),
    owed('25388', 465_058),
    owed('25031', 255_330),
    owed('25580', 193_635),
  ],
};

function due(member: string, exclTax: number, inclTax: number) {
  return {
    provider: PROVIDER,
    resource: 'cine-club',
    member,
    standing: 'member' as const,
    basis: 'orders' as const,
    orders: ['BC-2025-03'],
    ...amounts(exclTax, inclTax),
  };
}

function owed(member: string, shared: number) {
  return { member, shared, charged: 0, total: shared };
}

function amounts(exclTax: number, inclTax: number) {
  return { exclTax, vat: inclTax - exclTax, inclTax };
}

/** An answer of `/api/v1/reconciliation`: Besançon was invoiced its part on the populations of 2020. */
export const RECONCILIATION_EXAMPLE: z.input<typeof reconciliationSchema> = {
  version: VERSION,
  year: 2025,
  asOf: '2026-02-12',
  payableUntil: '2026-01-31',
  noShares: null,
  rows: [
    {
      provider: PROVIDER,
      member: '25056',
      ordered: amounts(1_823_482, 2_188_178),
      due: amounts(1_823_482, 2_188_178),
      invoiced: amounts(1_807_533, 2_169_040),
      paid: amounts(1_807_533, 2_169_040),
      paidLate: 0,
      gap: -19_138,
      outstanding: 19_138,
      differences: [
        {
          cause: 'wrong-vintage',
          resource: 'cine-club',
          amount: -19_138,
          invoices: ['F-2025-118'],
          looksLike: { as: 'vintage', vintage: 2020, populationKind: 'municipal' },
        },
      ],
      payments: [],
      refused: 1,
    },
  ],
  refused: [
    {
      kind: 'invoices',
      provider: PROVIDER,
      member: null,
      fiscalYear: 2025,
      amount: 24_350,
      rule: 'unknown-member',
      batch: '3832639a35ef75ed',
      file: 'factures-2025.csv',
      line: 28,
    },
  ],
};
