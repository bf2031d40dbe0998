import type { Profile } from '../../data/model/access/own-account-page.ts';
import { accountOf } from './account.ts';
import type { Desk } from './desk.ts';
import { grantsOf } from './grants.ts';
import { hashOf } from './secret.ts';
import { overBefore } from './session-limits.ts';

/** What an account is and which sessions it has; null for a key, which has none. */
export async function readProfile(
  { records, now }: Desk,
  id: string,
  session: string | null,
): Promise<Profile | null> {
  const account = await accountOf(records, id);
  if (!account) return null;
  const [codes] = await records.read('access/recovery-codes', { account: id });
  const { seen, created } = overBefore(now());
  const own = session === null ? '' : hashOf(session);
  const rows = await records.read('access/sessions', { account: id });
  const sessions = rows.map(({ hash, agent, created_at, seen_at }) => ({
    id: String(hash),
    agent: String(agent),
    createdAt: String(created_at),
    seenAt: String(seen_at),
    isThis: hash === own,
  }));
  return {
    ...{ id, login: account.login, name: account.name, grants: await grantsOf(records, id) },
    ...{ hasTotp: account.totp !== null, hasLongPassword: account.hasLongPassword },
    isElsewhere: account.issuer !== null,
    recoveryCodes: Number(codes?.unused ?? 0),
    sessions: sessions.filter((one) => one.seenAt >= seen && one.createdAt >= created),
  };
}

/** Ends one of one's own sessions, by what its list names it. */
export async function endOwnSession(desk: Desk, account: string, hash: string): Promise<boolean> {
  const deed = { actor: account, deed: 'session-ended', subject: account, detail: '' } as const;
  const isDone = await desk.audit.done(deed, [['access/end-session', { hash, account }]]);
  desk.sessions.forget(account);
  return isDone;
}

/** Ends the session somebody leaves by. */
export async function signOut(desk: Desk, account: string, session: string): Promise<void> {
  const deed = { actor: account, deed: 'sign-out', subject: '', detail: '' } as const;
  await desk.audit.done(deed, [['access/end-session', { hash: hashOf(session), account }]]);
  desk.sessions.forget(account);
}
