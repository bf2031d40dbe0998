import { Throttled } from '../errors.ts';
import { accountOfLogin, normalisedLogin, type Account } from './account.ts';
import type { Desk } from './desk.ts';
import type { Origin } from './origin.ts';
import { hashOf, newSecret } from './secret.ts';
import { useSecondFactor } from './second-factor.ts';
import { overBefore } from './session-limits.ts';

/** What somebody sends to come in. */
export interface Attempt {
  readonly login: string;
  readonly password: string;
  /** one-time or recovery code, '' for none */
  readonly code: string;
  readonly from: Origin;
}

/**
 * Begins a session under a new number, and ends the one the browser had. Whatever was wrong, the login, the password, the
 * code, an account that is disabled or has no password yet: the same is computed, and the same null comes back.
 *
 * @throws Throttled where too many guesses were made; TooBusy where too many wait
 */
export async function signIn(desk: Desk, attempt: Attempt): Promise<string | null> {
  const { login, password, code, from } = attempt;
  const account = await accountOfLogin(desk.records, login);
  await passOrNote(desk, account, attempt);
  const kept = account?.disabledAt === null ? account.password : null;
  const isRight = await desk.hasher.verify(kept, password);
  const factor = account && isRight ? await useSecondFactor(desk, account, code) : null;
  const session = account && factor ? await begin(desk, account, factor, from) : null;
  if (session === null) {
    const subject = account?.id ?? '';
    await desk.audit.note({ actor: '', deed: 'sign-in-refused', subject, detail: '' });
    return null;
  }
  await desk.guesses.wasRight(normalisedLogin(login), from.network);
  return session;
}

/** The first guess too many is written down, those after it are not: whoever guesses does not fill the disk. */
async function passOrNote(
  { guesses, audit }: Desk,
  account: Account | null,
  { login, from }: Attempt,
): Promise<void> {
  try {
    await guesses.pass(normalisedLogin(login), from.network);
  } catch (error) {
    if (error instanceof Throttled && error.isFirst)
      await audit.note({ actor: '', deed: 'throttled', subject: account?.id ?? '', detail: '' });
    throw error;
  }
}

async function begin(
  { records, audit, sessions, now }: Desk,
  { id, password }: Account,
  factor: string,
  { agent, session: former }: Origin,
): Promise<string | null> {
  const session = newSecret();
  const created_at = now().toISOString();
  const { seen, created } = overBefore(now());
  const isIn = await audit.done(
    { actor: id, deed: 'sign-in', subject: '', detail: factor === 'none' ? '' : factor },
    [['access/add-session', { hash: hashOf(session), account: id, agent, created_at, password }]],
  );
  if (!isIn) return null;
  if (former !== null)
    await records.change('access/end-session', { hash: hashOf(former), account: id });
  await records.change('access/sweep-sessions', { seen_before: seen, created_before: created });
  if (former !== null) sessions.forget(id);
  return session;
}
