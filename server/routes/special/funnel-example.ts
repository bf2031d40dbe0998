import type { z } from 'zod';
import type { funnelSchema } from './funnel-schema.ts';

/** An answer of `/api/v1/funnel` as the API's document shows it. */
export const funnelExample: z.input<typeof funnelSchema> = {
  version: { number: 7, checksum: '9f2c5d0a4be1' },
  year: 2025,
  rows: [
    {
      place: '25056',
      label: 'Besançon',
      snapshot: '2025-12-31',
      enrolled: 4100,
      active: 1230,
      regular: 492,
      activation: 0.3,
      regularity: 0.4,
      atLeast: true,
    },
  ],
  notes: [
    {
      code: 'at-least',
      subject: 'cine-club',
      text: 'Au moins : rien ne relie les lecteurs de cine-club aux inscriptions.',
    },
  ],
};
