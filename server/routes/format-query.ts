import { z } from 'zod';
import { FORMAT_IDS } from '../formats/format.ts';

/** `?format=` of every route that answers a table. */
export const formatParameter = z.enum(FORMAT_IDS).optional().meta({
  description:
    'Format, for links in pages and spreadsheets; goes before `Accept`. Default: what `Accept` prefers, else JSON.',
  example: 'csv',
});
