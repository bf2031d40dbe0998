import { z } from 'zod';
import { KEYS } from '../../data/model/simulation/scenario.ts';
import { absence, figure } from './figure-schema.ts';

const amount = z.union([z.int(), z.literal('not-computable')]).meta({
  description: 'Cents of the year, taxes included.',
});
const byMember = z.record(z.string(), figure).meta({ description: 'INSEE code → figure.' });
const text = z.string();

const member = z.object({
  code: text,
  name: text,
  change: z.enum(['stays', 'joins', 'leaves']),
  share: figure.meta({ description: 'Part of the cost, 0 to 1.' }),
  amount,
  due: amount,
  difference: figure.meta({ description: 'amount − due, in cents.' }),
  evolution: figure.meta({ description: 'amount / due − 1.' }),
  held: z.enum(['floor', 'cap']).nullable().meta({ description: 'The limit that decides.' }),
});

const obstacle = z.object({
  code: z.enum([
    'missing-figure',
    'floors-exceed-whole',
    'caps-below-whole',
    'floor-above-cap',
    'nobody-to-charge',
    'too-few-members',
  ]),
  key: z.enum(KEYS).optional(),
  member: text.nullable().optional(),
  year: z.int().nullable().optional(),
  reason: absence.optional(),
});

const scenario = z.object({
  scenario: z.record(text, text).meta({ description: 'What was asked, by parameter.' }),
  obstacles: z.array(obstacle).meta({ description: 'Why it is not computable; none when it is.' }),
  members: z.array(member),
  resources: z.array(
    z.object({
      id: text,
      name: text,
      price: amount,
      parts: z.record(text, z.int()).nullable().meta({ description: 'INSEE code → cents.' }),
    }),
  ),
  total: z.int().meta({ description: 'Cents.' }),
  hoover: figure.meta({
    description: 'Part of the cost that would change payer if it were billed by use.',
  }),
  largestRise: z.object({ member: text, difference: z.int(), evolution: figure }).nullable(),
  notes: z.array(
    z.object({
      code: z.enum([
        'demonstration',
        'no-agreement',
        'partial-year',
        'series-break',
        'no-price',
        'settled-order',
      ]),
      subject: text.optional(),
    }),
  ),
});

const kind = z.enum(['municipal', 'total']);
const freedShare = z.enum(['department', 'renormalise']);
const yearOfUse = z.object({ year: z.int(), months: z.int(), uses: byMember });

const base = z.object({
  year: z.int(),
  demonstration: z.boolean(),
  agreement: text,
  today: z
    .object({
      version: text,
      vintage: z.int(),
      populationKind: kind,
      freedShare,
      due: z.record(text, z.int()),
    })
    .nullable(),
  candidates: z.array(
    z.object({
      code: text,
      name: text,
      kind: z.enum(['commune', 'department']),
      standing: z.enum(['member', 'left', 'outside']),
    }),
  ),
  populations: z.array(
    z.object({ vintage: z.int(), kind, communes: z.record(text, z.int()), department: z.int() }),
  ),
  resources: z.array(z.object({ id: text, name: text, kind: text, amounts: z.array(z.int()) })),
  settled: z.array(text),
  use: yearOfUse,
  threeYears: z.array(yearOfUse),
  breaks: z.array(text),
  enrolledReaders: byMember,
  activeUsers: byMember,
});

/** The answer of `/api/v1/simulations`, for the API's document; the type is `SimulationAnswer` of `data/model`. */
export const simulationsSchema = z.object({
  notice: text.meta({ description: 'That it is a simulation and binds nobody.' }),
  year: z.int(),
  version: z.object({ number: z.int(), checksum: text }),
  query: text.meta({ description: 'The shortest query of this answer, to be shared.' }),
  scenarios: z.array(scenario),
  base: base.meta({
    description:
      'Everything the scenarios are computed from, so that a browser can compute others.',
  }),
});
