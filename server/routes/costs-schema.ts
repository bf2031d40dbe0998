import { z } from 'zod';
import { COST_METRICS } from '../../data/model/money/cost-metric.ts';
import { figure } from './figure-schema.ts';

const cost = z.union([z.int(), z.literal('not-computable')]).meta({
  description: 'Cents of the whole year, taxes included.',
});
const text = z.string();
const euros = figure.meta({ description: 'Euros.' });
const perUse = { costPerUse: euros, costPerSession: euros, costPerActiveUser: euros };
const unitCosts = { ...perUse, costPerEnrolledReader: euros };
const share = figure.meta({ description: 'From 0 to 1.' });

/** The answer of `/api/v1/costs`, for the API's document; the type is `CostAnswer` of `data/model`. */
export const costsSchema = z.object({
  year: z.int(),
  version: z.object({ number: z.int(), checksum: text }),
  period: z.object({ from: text, to: text, months: z.int() }),
  group: z.object({ cost, ...unitCosts, costPerInhabitant: euros }),
  members: z.array(z.object({ code: text, name: text, cost, ...unitCosts })),
  resources: z.array(
    z.object({
      ...{ id: text, name: text, cost, ...perUse },
      ...{ budgetShare: share, useShare: share, budgetGap: figure },
    }),
  ),
  withoutPrice: z.array(text).meta({ description: 'Outside the costs of the group.' }),
  revision: z
    .object({
      referenceYear: z.int(),
      reference: cost,
      cost,
      evolution: figure.meta({ description: 'cost / reference − 1.' }),
      threshold: z.number(),
      alert: z.boolean().nullable().meta({ description: 'Does it reach the threshold?' }),
    })
    .nullable(),
  definitions: z.array(
    z.object({
      id: z.enum(COST_METRICS.map(({ id }) => id)),
      unit: z.enum(['euro', 'share', 'points', 'change']),
      grains: z.array(text),
      levels: z.array(z.enum(['group', 'member', 'resource'])),
      formula: text,
      label: text,
      definition: text,
      caveat: text.optional(),
    }),
  ),
});
