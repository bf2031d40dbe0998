import { type z } from 'zod';
import { type consumptionSchema } from './consumption-schema.ts';

const MEASURES = {
  uses: 92_000,
  rawUses: 151_300,
  sessions: 38_420,
  activeUsers: 812,
  totalItemRequests: 'not-computable',
  uniqueItemRequests: 'not-computable',
} as const;
const BEFORE = { ...MEASURES, uses: 84_900, rawUses: 139_700, sessions: 36_010, activeUsers: 790 };
const COMPARED = { ...MEASURES, previous: BEFORE, evolution: 0.0836 };
const NOTHING = { ...MEASURES, uses: 0, rawUses: 0, sessions: 0, activeUsers: 0 };

/** An answer as the API's document shows it: one of the members' rows, fictitious uses, real populations. */
export const EXAMPLE: z.input<typeof consumptionSchema> = {
  question: {
    year: 2025,
    by: 'member',
    compare: 'to-date',
    measure: 'uses',
    member: '25056',
    kind: null,
    resource: null,
  },
  version: { number: 7, checksum: '9f2c5d0a4be1' },
  period: { from: '2025-01', to: '2025-12', months: 12 },
  partial: false,
  comparison: { from: '2024-01', to: '2024-12', months: 12, seriesBreak: null },
  agreement: {
    id: 'convention-2025',
    effectiveFrom: '2025-01-01',
    vintage: 2022,
    populationKind: 'municipal',
    departmentPopulation: 548_662,
    demonstration: true,
  },
  rows: [
    {
      key: '25056',
      label: 'Besançon',
      ...COMPARED,
      servedPopulation: 120_057,
      useShare: 0.394,
      costShare: 120_057 / 548_662,
      gap: 0.394 - 120_057 / 548_662,
      previousGap: 0.1655,
      intensity: 180.06,
      due: 1_969_360,
    },
  ],
  group: { ...COMPARED, uses: 233_300, rawUses: 371_000, sessions: 98_200, activeUsers: 1612 },
  unallocated: { ...NOTHING, previous: NOTHING, evolution: 'not-computable' },
  hoover: 0.192,
  previousHoover: 0.181,
  notes: [{ code: 'demonstration' }],
};
