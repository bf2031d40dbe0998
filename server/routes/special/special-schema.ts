import { z } from 'zod';
import { SPECIAL_NOTES } from '../../../data/model/special/special-note.ts';

/** The version an answer is from. */
export const version = z.object({ number: z.int(), checksum: z.string() });

/** What must be known before the figures are used. */
export const notes = z.array(
  z.object({
    code: z.enum(SPECIAL_NOTES),
    subject: z.string().optional().meta({ description: 'Month, sources or members concerned.' }),
    text: z.string().meta({ description: 'The same in words.' }),
  }),
);
