import { z } from 'zod';
import { DURATION_UNITS } from '../text/duration-text.ts';

/** What the titles of the value columns of a wide table say. */
export const WIDE_ROLES = ['months', 'metrics', 'members', 'resources'] as const;

/** One of them. */
export type WideRole = (typeof WIDE_ROLES)[number];

/** The field each of them gives. */
export const WIDE_FIELDS: Readonly<Record<WideRole, string>> = {
  months: 'date',
  metrics: 'metric',
  members: 'commune',
  resources: 'resource',
};

const role = z.enum(WIDE_ROLES);
const unit = z.enum(DURATION_UNITS);

const meaning = z.union([
  z.string(),
  z.strictObject({ metric: z.string(), unit: unit.optional() }),
]);

/** How a table lies in its file: the part of a profile that shapes other than “one value per row” need (formats §1). */
export const tableOptions = {
  words: z.array(z.string().min(1)).default([]),
  sheets: z.array(z.string()).default([]),
  sheet: z.string().optional(),
  headerRow: z.int().min(1).max(40).optional(),
  headerRows: z.int().min(1).max(2).default(1),
  wide: z.union([role.transform((one) => [one]), z.array(role).max(2)]).default([]),
  ignore: z.array(z.string()).default([]),
  fill: z.array(z.string()).default([]),
  metrics: z.record(z.string(), meaning).default({}),
  unit: unit.optional(),
  decimal: z.enum([',', '.']).optional(),
  blank: z.enum(['missing', 'zero']).default('missing'),
  missing: z.array(z.string()).default([]),
};
