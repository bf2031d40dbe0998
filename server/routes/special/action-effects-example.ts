import type { z } from 'zod';
import type { actionEffectsSchema } from './action-effects-schema.ts';

/** An answer of `/api/v1/action-effects` as the API's document shows it. */
export const actionEffectsExample: z.input<typeof actionEffectsSchema> = {
  version: { number: 7, checksum: '9f2c5d0a4be1' },
  year: 2025,
  measure: 'uses',
  effects: [
    {
      action: {
        heldOn: '2025-05-14',
        kind: 'outreach',
        label: 'Atelier « presse en ligne »',
        commune: '25388',
        member: '25388',
        resource: 'kiosque',
      },
      place: '25388',
      placeName: 'Montbéliard',
      before: { from: '2025-02', to: '2025-04' },
      after: { from: '2025-06', to: '2025-08' },
      monthBefore: 412,
      monthAfter: 586.5,
      controls: 4,
      own: 0.42,
      others: 0.05,
      effect: 0.36,
      low: 0.11,
      high: 0.66,
      finding: 'more',
      obstacle: null,
      alongside: [],
      text: '+36 % par rapport aux lieux sans action (intervalle à 95 % : +11 % à +66 % ; 4 lieux comparés).',
    },
  ],
  notes: [
    {
      code: 'no-cause',
      text: 'Informatif : un écart avec les autres lieux ne prouve pas que l’action en est la cause.',
    },
  ],
};
