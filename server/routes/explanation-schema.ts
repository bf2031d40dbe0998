import { z } from 'zod';
import { tableSchema } from './table-doc.ts';

const text = z.string();
const { question, version, definitions, notes } = tableSchema.shape;

/** How an answer is come by, for the API's document; the type is `Explanation` of `server/query`. */
export const explanationSchema = z.object({
  ...{ question, version, definitions, notes },
  rules: z.array(z.object({ code: text, text })),
  agreement: z
    .array(z.object({ year: z.int(), version: text, vintage: z.int(), populationKind: text }))
    .meta({ description: 'Share table of each year that has one.' }),
  weights: z
    .record(text, z.number())
    .meta({ description: 'Weighted uses that one use of each kind is worth.' }),
  batches: z
    .array(
      z.object({
        ...{ batch: text, file: text, source: text, kind: text },
        receivedOn: text.meta({ description: 'Day of the import, ISO 8601.' }),
        provisional: z.boolean(),
        ...{ read: z.int(), accepted: z.int() },
        reason: text.nullable().meta({
          description: 'Why figures were corrected by hand; null for a file as it was received.',
        }),
      }),
    )
    .meta({ description: 'Files that hold something of what was asked.' }),
  statements: z.array(
    z.object({
      ...{ name: text, sql: text },
      parameters: z.record(text, z.unknown()),
    }),
  ),
});
