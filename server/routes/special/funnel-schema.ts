import { z } from 'zod';
import { figure } from '../figure-schema.ts';
import { notes, version } from './special-schema.ts';

/** The answer of `/api/v1/funnel`; the type is `FunnelAnswer` of `data/model`. */
export const funnelSchema = z.object({
  version,
  year: z.int(),
  rows: z.array(
    z.object({
      place: z.string().meta({ description: 'Code of a member, or `group`.' }),
      label: z.string(),
      snapshot: z.string().nullable().meta({ description: 'Day of the snapshot, ISO 8601.' }),
      enrolled: figure,
      active: figure.meta({ description: 'Of the enrolled: active in the year.' }),
      regular: figure.meta({ description: 'Of these: active in three months of it or more.' }),
      activation: figure.meta({ description: 'active / enrolled, from 0 to 1.' }),
      regularity: figure.meta({ description: 'regular / active, from 0 to 1.' }),
      atLeast: z.boolean().meta({ description: 'Some source is not linked: at least so many.' }),
    }),
  ),
  notes,
});
