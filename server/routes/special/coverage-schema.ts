import { z } from 'zod';
import { version } from './special-schema.ts';

const text = z.string();
const month = text.meta({ description: 'YYYY-MM' });
const day = text.meta({ description: 'ISO 8601' });

/** The answer of `/api/v1/coverage`; the type is `CoverageAnswer` of `data/model`. */
export const coverageSchema = z.object({
  version,
  year: z.int(),
  asOf: day.meta({ description: 'The day the version was published: states are told on it.' }),
  sources: z.array(
    z.object({
      source: text,
      kind: z.enum(['events', 'counts', 'counter']),
      from: month,
      to: month.nullable().meta({ description: 'null: no end is known.' }),
    }),
  ),
  cells: z.array(
    z.object({
      source: text,
      month,
      member: text.meta({ description: 'Code of a member; `none`: what no source attributes.' }),
      state: z.enum(['complete', 'partial', 'zero', 'rejected', 'missing', 'not-due']),
      rejected: z.int().meta({ description: 'Lines of the month that were refused.' }),
      provisional: z.boolean().meta({ description: 'Figures may still change.' }),
      late: z.int().meta({ description: 'Days it is late; 0 where it is not missing.' }),
      batch: z
        .object({ batch: text, file: text, receivedOn: day })
        .nullable()
        .meta({ description: 'What brought it; null: no line was accepted.' }),
    }),
  ),
});
