import type { z } from 'zod';
import type { costsSchema } from './costs-schema.ts';

/** An answer of `/api/v1/costs`: 100 000,00 € of a year beside fictitious uses; of one resource the price is unknown. */
export const COSTS_EXAMPLE: z.input<typeof costsSchema> = {
  year: 2025,
  version: { number: 7, checksum: '9f2c5d0a4be1' },
  period: { from: '2025-01', to: '2025-12', months: 12 },
  group: {
    cost: 10_000_000,
    costPerUse: 0.4286,
    costPerSession: 0.8573,
    costPerActiveUser: 62.03,
    costPerEnrolledReader: 9.66,
    costPerInhabitant: 0.1823,
  },
  members: [
    {
      ...{ code: '25056', name: 'Besançon', cost: 2_188_178 },
      ...{ costPerUse: 0.2378, costPerSession: 0.4757, costPerActiveUser: 26.95 },
      costPerEnrolledReader: 5.34,
    },
    {
      ...{ code: '25580', name: 'Valentigney', cost: 193_635 },
      ...{ costPerUse: 0.6246, costPerSession: 1.2493, costPerActiveUser: 'secret' },
      costPerEnrolledReader: 'missing',
    },
  ],
  resources: [
    {
      ...{ id: 'cine-club', name: 'Ciné-club', cost: 6_000_000 },
      ...{ costPerUse: 0.4, costPerSession: 1.6, costPerActiveUser: 66.67 },
      ...{ budgetShare: 0.6, useShare: 0.75, budgetGap: 0.15 },
    },
    {
      ...{ id: 'kiosque', name: 'Kiosque', cost: 4_000_000 },
      ...{ costPerUse: 0.8, costPerSession: 'not-computable', costPerActiveUser: 'not-computable' },
      ...{ budgetShare: 0.4, useShare: 0.25, budgetGap: -0.15 },
    },
  ],
  withoutPrice: ['La Discothèque'],
  revision: {
    referenceYear: 2024,
    ...{ reference: 9_500_000, cost: 10_000_000, evolution: 0.0526 },
    ...{ threshold: 0.1, alert: false },
  },
  definitions: [
    {
      id: 'costPerUse',
      unit: 'euro',
      grains: ['event', 'provider-aggregate'],
      levels: ['group', 'member', 'resource'],
      formula: 'cost × months / 12 / uses',
      label: 'Coût par usage',
      definition: 'Prix de l’année, ramené aux mois reçus, divisé par les usages pondérés.',
      caveat: 'Entre familles différentes, il dépend des poids déclarés.',
    },
  ],
};
