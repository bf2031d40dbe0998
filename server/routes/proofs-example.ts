import type { z } from 'zod';
import type { proofsSchema } from './bills-schema.ts';

/** An answer of `/api/v1/proofs`, of `of=share&member=25056&year=2025`; the populations are real. */
export const PROOFS_EXAMPLE: z.input<typeof proofsSchema> = {
  version: { number: 7, checksum: '9f2c5d0a4be1' },
  year: 2025,
  member: '25056',
  of: 'share',
  proofs: [
    {
      proof: {
        article: '1',
        member: '25056',
        year: 2025,
        shares: {
          version: 'convention-2025',
          effectiveFrom: '2025-01-01',
          signedOn: '2024-12-05',
          vintage: 2022,
          populationKind: 'municipal',
          vintageInForceFrom: '2025-01-01',
          freedShare: 'department',
          departmentPopulation: 548_662,
          served: [
            { member: '25', kind: 'department', inhabitants: 378_456 },
            { member: '25056', kind: 'commune', inhabitants: 120_057 },
            { member: '25388', kind: 'commune', inhabitants: 25_516 },
            { member: '25031', kind: 'commune', inhabitants: 14_009 },
            { member: '25580', kind: 'commune', inhabitants: 10_624 },
          ],
          gone: [],
          denominator: 548_662,
        },
        served: 120_057,
      },
      table: [
        {
          label: 'Règle',
          value:
            'au prorata des habitants desservis, centimes restants aux plus grands restes (convention, art. 1)',
        },
        {
          label: 'Version',
          value: 'convention-2025, en vigueur le 01/01/2025, dernière signature le 05/12/2024',
        },
        {
          label: 'Millésime',
          value:
            'population municipale 2022 (Insee, populations de référence en vigueur le 01/01/2025)',
        },
        { label: 'Habitants du département', value: '548 662' },
        {
          label: 'Habitants desservis par Département du Doubs',
          value: '378 456',
          formula: '548662 − 120057 − 25516 − 14009 − 10624 = 378456',
        },
        { label: 'Habitants desservis par Besançon', value: '120 057' },
        { label: 'Habitants desservis par Montbéliard', value: '25 516' },
        { label: 'Habitants desservis par Audincourt', value: '14 009' },
        { label: 'Habitants desservis par Valentigney', value: '10 624' },
        {
          label: 'Habitants desservis en tout',
          value: '548 662',
          formula: '378456 + 120057 + 25516 + 14009 + 10624 = 548662',
        },
        {
          label: 'Quote-part de Besançon en 2025',
          value: '21,8818 %',
          formula: '120057 ÷ 548662',
        },
      ],
    },
  ],
};
