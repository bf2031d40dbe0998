import { z } from 'zod';
import { CAUSES } from '../../data/model/reconciliation/difference.ts';
import { PAYMENT_CAUSES } from '../../data/model/reconciliation/payment-finding.ts';
import { refused, unshared } from './dissolution-schema.ts';

const text = z.string();
const day = text.meta({ description: 'ISO 8601.', example: '2026-01-31' });
const cents = z.int().meta({ description: 'Cents.' });
const perhaps = cents.nullable();

const amounts = {
  exclTax: perhaps.meta({ description: 'null: not told.' }),
  vat: perhaps.meta({ description: 'The difference of the two.' }),
  inclTax: cents,
};
const noShares = z.enum(['no-version', 'ended', 'population']).nullable().meta({
  description:
    'Why nothing is due: no version rules the year, the group has ended, a population is missing.',
});
const kind = z.enum(['municipal', 'total']);
const version = z.object({ number: z.int(), checksum: text });

/** The answer of `/api/v1/shares`; the type is `SharesAnswer` of `data/model`. */
export const sharesSchema = z.object({
  version,
  year: z.int(),
  terms: z
    .object({
      version: text,
      effectiveFrom: day,
      firstYear: z.int(),
      vintage: z.int(),
      populationKind: kind,
      freedShare: z.enum(['department', 'renormalise']),
      departmentPopulation: z.int(),
      denominator: z.int(),
    })
    .nullable(),
  noShares,
  members: z.array(
    z.object({
      member: text,
      name: text,
      status: z.enum(['pending', 'active', 'leaving', 'left']),
      served: z.int().nullable().meta({ description: 'Inhabitants.' }),
      share: z.number().nullable().meta({ description: 'From 0 to 1.' }),
      due: perhaps.meta({ description: 'Cents of the year, taxes included.' }),
    }),
  ),
});

/** The answer of `/api/v1/due`; the type is `DueAnswer` of `data/model`. */
export const dueSchema = z.object({
  version,
  year: z.int(),
  noShares,
  rows: z.array(
    z.object({
      provider: text,
      resource: text,
      member: text,
      standing: z.enum(['member', 'left']),
      basis: z.enum(['orders', 'contract', 'nothing']).meta({ description: 'What is shared out.' }),
      orders: z.array(text),
      ...amounts,
    }),
  ),
  total: z.object(amounts).meta({ description: 'Of the rows, without charges.' }),
  charges: z
    .array(unshared.omit({ obstacle: true }).extend({ member: text }))
    .meta({ description: 'Penalties and damages of the year, member by member.' }),
  unshared: z.array(unshared).meta({ description: 'Charges nobody’s part of is known.' }),
  members: z.array(z.object({ member: text, shared: cents, charged: cents, total: cents })),
});

const LIKENESSES = [
  'vintage',
  'member',
  'whole',
  'equal-parts',
  'other-freed-share',
  'year-before',
  'rate',
] as const;

const difference = z.object({
  cause: z.enum(CAUSES),
  resource: text.nullable(),
  amount: cents.meta({ description: 'Invoiced − due, taxes included; 0: only the tax is wrong.' }),
  invoices: z.array(text).meta({ description: 'Their numbers.' }),
  looksLike: z
    .looseObject({
      as: z.enum(LIKENESSES),
    })
    .nullable()
    .meta({ description: 'What a wrong part was found equal to.' }),
});

/** The answer of `/api/v1/reconciliation`; the type is `Reconciliation` of `data/model`. */
export const reconciliationSchema = z.object({
  version,
  year: z.int(),
  asOf: day.meta({ description: 'The day the version was published.' }),
  payableUntil: day,
  noShares,
  rows: z.array(
    z.object({
      provider: text,
      member: text.nullable().meta({ description: 'null: the whole group.' }),
      ordered: z.object(amounts).nullable(),
      due: z.object(amounts).nullable().meta({ description: 'null: shares are unknown.' }),
      invoiced: z.object(amounts),
      paid: z.object(amounts).meta({ description: 'Until the last day of payment.' }),
      paidLate: cents,
      gap: perhaps.meta({ description: 'Invoiced − due: the sum of the differences.' }),
      outstanding: perhaps.meta({ description: 'Due and not paid.' }),
      differences: z.array(difference),
      payments: z.array(
        z.object({ cause: z.enum(PAYMENT_CAUSES), amount: cents, invoices: z.array(text) }),
      ),
      refused: z.int().meta({ description: 'Lines in quarantine these figures may depend on.' }),
    }),
  ),
  refused: z.array(refused).meta({ description: 'Lines in quarantine of the year.' }),
});

/** The answer of `/api/v1/proofs`; the types of proofs are in `data/model`. */
export const proofsSchema = z.object({
  version,
  year: z.int(),
  member: text,
  of: z.enum(['share', 'due', 'invoice', 'charge']),
  proofs: z.array(
    z.object({
      proof: z.looseObject({ article: z.enum(['1', '6.2', '12']), member: text, year: z.int() }),
      table: z
        .array(z.object({ label: text, value: text, formula: text.optional() }))
        .meta({ description: 'The same to be read, and recomputed by hand to the cent.' }),
    }),
  ),
});
