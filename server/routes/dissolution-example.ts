import type { z } from 'zod';
import type { dissolutionSchema } from './dissolution-schema.ts';

/** An answer of `/api/v1/dissolution`: one member has paid, another too little, and a line lies in quarantine. */
export const DISSOLUTION_EXAMPLE: z.input<typeof dissolutionSchema> = {
  version: { number: 7, checksum: '9f2c5d0a4be1' },
  asOf: '2026-02-12',
  ready: false,
  checklist: [
    {
      ...{ member: '25056', provider: 'La Lanterne bleue', due: 2_188_178, charged: 0 },
      ...{ invoiced: 2_169_040, paid: 2_169_040, outstanding: 19_138 },
      ...{ unpaid: [], missing: ['invoice'] },
    },
    {
      ...{ member: '25580', provider: 'La Lanterne bleue', due: 193_635, charged: 0 },
      ...{ invoiced: 193_635, paid: 193_635, outstanding: 0, unpaid: [], missing: [] },
    },
  ],
  outstanding: 19_138,
  noShares: [],
  unshared: [],
  unsplit: [],
  refused: [
    {
      ...{ kind: 'invoices', provider: null, member: '25031', fiscalYear: 2024, amount: 7_954 },
      ...{ rule: 'unknown-provider', batch: 'd5d91602ae17d0dc', file: 'factures-2024.csv' },
      line: 38,
    },
  ],
  withoutPrice: [{ resource: 'discotheque', years: [2024] }],
};
