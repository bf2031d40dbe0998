import { z } from 'zod';
import type { Month } from '../../data/model/period.ts';
import type { ReportId } from './settings.ts';

/** What a server says it can deliver. */
export interface Offer {
  has(report: ReportId, month: Month): boolean;
  /** reports of the settings it does not list */
  lacks(report: ReportId): boolean;
}

const month = z
  .string()
  .regex(/^\d{4}-\d{2}/)
  .transform((text) => text.slice(0, 7))
  .optional()
  .catch(undefined);

const listed = z.array(
  z.object({
    Report_ID: z.string().transform((text) => text.trim().toUpperCase()),
    First_Month_Available: month,
    Last_Month_Available: month,
  }),
);

/** A server that does not say: everything may be asked of it. */
export const ANYTHING: Offer = { has: () => true, lacks: () => false };

/**
 * Reads the answer to `/reports`. Servers that leave it out, answer nonsense or list nothing are asked all the same. A last
 * month is what is there today, and no reason to miss one that has come since: only the first one limits.
 */
export function offerOf(json: unknown): Offer {
  const list = listed.safeParse(json);
  if (!list.success || list.data.length === 0) return ANYTHING;
  const first = new Map(
    list.data.map((each) => [each.Report_ID, each.First_Month_Available ?? ''] as const),
  );
  return {
    has: (report, asked) => asked >= (first.get(report) ?? '9999-99'),
    lacks: (report) => !first.has(report),
  };
}
