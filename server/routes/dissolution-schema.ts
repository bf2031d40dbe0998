import { z } from 'zod';

const text = z.string();
const cents = z.int().meta({ description: 'Cents, taxes included.' });
const provider = text;

const row = z.object({
  ...{ member: text, provider },
  due: cents,
  charged: cents.meta({ description: 'Of what is due: penalties and damages, in cents.' }),
  ...{ invoiced: cents, paid: cents },
  outstanding: cents.meta({ description: 'due − paid; negative where too much was paid.' }),
  unpaid: z.array(text).meta({ description: 'Numbers of the invoices not paid.' }),
  missing: z.array(z.enum(['invoice', 'payment', 'refund'])),
});

/** A charge nobody's part of is known. */
export const unshared = z.object({
  kind: z.enum(['penalty', 'damages']),
  article: z.enum(['6.2', '12']),
  provider,
  resource: text.nullable(),
  ...{ on: text, label: text, amount: cents },
  obstacle: z.enum(['nothing-there', 'no-shares']),
});

/** A line in quarantine. */
export const refused = z.object({
  kind: z.enum(['orders', 'invoices']),
  provider: text.nullable(),
  member: text.nullable(),
  fiscalYear: z.int().nullable(),
  amount: cents.nullable(),
  ...{ rule: text, batch: text, file: text, line: z.int() },
});

/** The answer of `/api/v1/dissolution`, for the API's document; the type is `DissolutionAnswer` of `data/model`. */
export const dissolutionSchema = z.object({
  version: z.object({ number: z.int(), checksum: text }),
  asOf: text.meta({ description: 'The day the version was published.' }),
  ready: z.boolean().meta({
    description: 'Nothing is outstanding, and nothing it depends on is unknown (art. 6.2).',
  }),
  checklist: z.array(row),
  outstanding: cents.meta({ description: 'Still to be paid; overpayments are not deducted.' }),
  noShares: z
    .array(z.object({ year: z.int(), reason: z.enum(['no-version', 'ended', 'population']) }))
    .meta({ description: 'Years with something to be paid, but no shares.' }),
  unshared: z.array(unshared).meta({ description: 'Damages nobody’s part of is known.' }),
  unsplit: z
    .array(z.object({ number: text, provider, amount: cents }))
    .meta({ description: 'Invoices to the whole group, of years without shares.' }),
  refused: z.array(refused).meta({ description: 'Lines in quarantine the figures may depend on.' }),
  withoutPrice: z
    .array(z.object({ resource: text, years: z.array(z.int()) }))
    .meta({ description: 'Resources of which no price is known: nothing is counted there.' }),
});
