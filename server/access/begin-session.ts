import type { Desk } from './desk.ts';
import type { Origin } from './origin.ts';
import { hashOf, newSecret } from './secret.ts';
import { overBefore } from './session-limits.ts';

/** Whose session begins, and how he showed who he is. */
export interface Beginning {
  readonly account: string;
  /** the hash that was checked, which must still be his; null for whoever has no password here */
  readonly password: string | null;
  /** what stands in the journal beside it */
  readonly detail: string;
}

/**
 * Begins a session under a new number, and ends the one the browser had.
 *
 * @returns null where the account was disabled or given another password meanwhile
 */
export async function beginSession(
  { records, audit, sessions, now }: Desk,
  { account, password, detail }: Beginning,
  { agent, session: former }: Origin,
): Promise<string | null> {
  const session = newSecret();
  const created_at = now().toISOString();
  const { seen, created } = overBefore(now());
  const isIn = await audit.done({ actor: account, deed: 'sign-in', subject: '', detail }, [
    ['access/add-session', { hash: hashOf(session), account, agent, created_at, password }],
  ]);
  if (!isIn) return null;
  if (former !== null)
    await records.change('access/end-session', { hash: hashOf(former), account });
  await records.change('access/sweep-sessions', { seen_before: seen, created_before: created });
  if (former !== null) sessions.forget(account);
  return session;
}
