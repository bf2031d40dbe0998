/**
 * How long a session lasts: an hour without a request, as libraries have desks several people sit at, and twelve hours in all, a
 * working day (NIST SP 800-63B-4 §2.2.3, ASVS 5 V7.3).
 */
export const SESSION_LIMITS = { idleMs: 3_600_000, absoluteMs: 12 * 3_600_000 } as const;

/** When a session began, and was used last; ISO 8601. */
export interface SessionTimes {
  readonly createdAt: string;
  readonly seenAt: string;
}

/** Is a session over? One from the future is: a clock was set back. */
export function isOver({ createdAt, seenAt }: SessionTimes, now: Date): boolean {
  const { idleMs, absoluteMs } = SESSION_LIMITS;
  const age = now.getTime() - Date.parse(createdAt);
  const idle = now.getTime() - Date.parse(seenAt);
  return !(idle < idleMs && age < absoluteMs && age > -idleMs);
}

/** Sessions used, or begun, before these moments are over. */
export function overBefore(now: Date): { readonly seen: string; readonly created: string } {
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
  return { seen: ago(SESSION_LIMITS.idleMs), created: ago(SESSION_LIMITS.absoluteMs) };
}
