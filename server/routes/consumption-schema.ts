import { z } from 'zod';
import { consumptionQuery } from './consumption-query.ts';
import { figure } from './figure-schema.ts';

const share = figure.meta({ description: 'From 0 to 1.' });

const measures = z.object({
  uses: figure.meta({ description: 'Weighted uses.' }),
  rawUses: figure.meta({ description: 'Uses as each provider counts them.' }),
  sessions: figure,
  activeUsers: figure.meta({ description: 'Exact distinct readers; never to be added up.' }),
  totalItemRequests: figure.meta({ description: 'COUNTER Total_Item_Requests.' }),
  uniqueItemRequests: figure.meta({
    description: 'COUNTER Unique_Item_Requests; never added to the total.',
  }),
});

const compared = measures.extend({
  previous: measures.nullable().meta({ description: 'The same cell in the comparison period.' }),
  evolution: figure.nullable().meta({ description: 'Relative change of the asked measure.' }),
});

const row = compared.extend({ key: z.string(), label: z.string() });

const memberRow = row.extend({
  servedPopulation: figure.meta({
    description: 'Inhabitants served, in the share table of the year.',
  }),
  useShare: share,
  costShare: share,
  gap: figure.meta({ description: 'useShare − costShare.' }),
  previousGap: figure.nullable(),
  intensity: figure.meta({ description: '100 = uses exactly its pro rata.' }),
  due: z.union([z.int(), z.literal('not-computable')]).meta({
    description: 'Cents owed for the whole year, taxes included.',
  }),
});

const month = z.string().meta({ example: '2025-03' });
const period = z.object({ from: month, to: month, months: z.int() });

const annotation = z.object({
  date: z.string(),
  kind: z.enum(['break', 'action', 'outage', 'correction']),
  label: z.string(),
  member: z.string().optional(),
  resource: z.string().optional(),
});

const { by, compare, measure } = consumptionQuery.shape;

/** The answer of `/api/v1/consumption`, for the API's document; the type is `ConsumptionAnswer` of `data/model`. */
export const consumptionSchema = z.object({
  question: z.object({
    year: z.int(),
    by: by.unwrap(),
    compare: compare.unwrap(),
    measure: measure.unwrap(),
    member: z.string().nullable(),
    kind: z.string().nullable(),
    resource: z.string().nullable(),
  }),
  version: z.object({ number: z.int(), checksum: z.string() }),
  period,
  partial: z.boolean(),
  comparison: period.extend({ seriesBreak: annotation.nullable() }).nullable(),
  agreement: z
    .object({
      id: z.string(),
      effectiveFrom: z.string(),
      vintage: z.int(),
      populationKind: z.enum(['municipal', 'total']),
      departmentPopulation: z.int(),
      demonstration: z.boolean(),
    })
    .nullable(),
  rows: z.array(z.union([memberRow, row])),
  group: compared.meta({ description: 'The members together.' }),
  unallocated: compared.meta({
    description: 'What no source attributes to a member: outside every share.',
  }),
  hoover: share.meta({
    description: 'Part of the cost that would change payer if it were billed by use.',
  }),
  previousHoover: figure.nullable(),
  notes: z.array(
    z.object({
      code: z.enum([
        'demonstration',
        'partial-year',
        'series-break',
        'missing-source',
        'provider-aggregate',
        'corrected',
        'no-weight',
        'no-agreement',
        'secret',
        'without-secret',
        'unallocated',
      ]),
      subject: z.string().optional(),
    }),
  ),
});

/** An error of the API (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
  errors: z
    .array(
      z.object({
        parameter: z.string(),
        reason: z.enum(['value', 'unknown', 'not-together', 'refused']),
        allowed: z.array(z.string()),
        detail: z.string(),
      }),
    )
    .optional(),
});
