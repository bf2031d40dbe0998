import type { z } from 'zod';
import type { coverageSchema } from './coverage-schema.ts';

/** An answer of `/api/v1/coverage` as the API's document shows it. */
export const coverageExample: z.input<typeof coverageSchema> = {
  version: { number: 7, checksum: '9f2c5d0a4be1' },
  year: 2026,
  asOf: '2026-11-22',
  sources: [{ source: 'kiosque', kind: 'counts', from: '2024-01', to: null }],
  cells: [
    {
      source: 'kiosque',
      month: '2026-08',
      member: '25056',
      state: 'complete',
      rejected: 0,
      provisional: false,
      late: 0,
      batch: {
        batch: '3f0a9be277c41d58',
        file: 'kiosque-2026-08.csv',
        receivedOn: '2026-09-04',
      },
    },
    {
      source: 'kiosque',
      month: '2026-09',
      member: '25056',
      state: 'missing',
      rejected: 0,
      provisional: false,
      late: 22,
      batch: null,
    },
  ],
};
