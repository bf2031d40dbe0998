import type { Records } from '../records/records.ts';
import { Audit } from './audit.ts';
import { overBefore } from './session-limits.ts';

/** A line of an upload that is still to be looked at. */
export interface OpenCheck {
  readonly batch: string;
  readonly rule: string;
  readonly line: number;
}

/** How much went, or would: rows. */
export interface PurgedRecords {
  readonly deeds: number;
  readonly sessions: number;
  readonly links: number;
  readonly codes: number;
  readonly keys: number;
  /** notes on lines nobody has to look at any more */
  readonly marks: number;
}

const MONTHS_KEPT = 12;

/**
 * What the records hold of people and is of no more use: deeds of more than twelve months ago, sessions and links that are over,
 * recovery codes that were used, keys that have opened nothing for twelve months, and what was noted of lines that are not to be
 * looked at any more.
 *
 * @param open lines that are; null where nothing is published: then no note is due
 */
export async function dueRecords(
  records: Records,
  open: readonly OpenCheck[] | null,
  now: () => Date,
): Promise<PurgedRecords> {
  const lines = open === null ? null : JSON.stringify(open);
  const [row = {}] = await records.read('access/due', { ...momentsAt(now), lines });
  const { deeds, sessions, links, codes, keys, marks } = row;
  return {
    ...{ deeds: Number(deeds), sessions: Number(sessions), links: Number(links) },
    ...{ codes: Number(codes), keys: Number(keys), marks: Number(marks) },
  };
}

/** Takes it away. */
export async function purgeRecords(
  records: Records,
  open: readonly OpenCheck[] | null,
  now: () => Date,
): Promise<PurgedRecords> {
  const { until, now: moment, ...before } = momentsAt(now);
  const deeds = await new Audit(records, now).purge();
  const [sessions = 0, links = 0, codes = 0, keys = 0] = await records.changes([
    ['access/sweep-sessions', before],
    ['access/sweep-links', { now: moment }],
    ['access/sweep-recovery-codes', {}],
    ['access/sweep-keys', { until }],
  ]);
  return { deeds, sessions, links, codes, keys, marks: await purgeMarks(records, open) };
}

/** Takes away what was noted of lines nobody has to look at any more: those of whoever was forgotten are among them. */
export async function purgeMarks(
  records: Records,
  open: readonly OpenCheck[] | null,
): Promise<number> {
  return open === null ? 0 : records.change('sweep-marks', { lines: JSON.stringify(open) });
}

function momentsAt(now: () => Date) {
  const { seen, created } = overBefore(now());
  const until = now();
  until.setUTCMonth(until.getUTCMonth() - MONTHS_KEPT);
  const moments = { until: until.toISOString(), now: now().toISOString() };
  return { ...moments, seen_before: seen, created_before: created };
}
