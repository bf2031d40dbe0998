import { accountOfLogin, normalisedLogin, type Account } from './account.ts';
import { beginSession } from './begin-session.ts';
import type { Desk } from './desk.ts';
import type { Origin } from './origin.ts';
import { passOrNote } from './pass-or-note.ts';
import { useSecondFactor } from './second-factor.ts';

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
  await passOrNote(desk, account?.id ?? '', () =>
    desk.guesses.pass(normalisedLogin(login), from.network),
  );
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

function begin(desk: Desk, { id, password }: Account, factor: string, from: Origin) {
  const detail = factor === 'none' ? '' : factor;
  return beginSession(desk, { account: id, password, detail }, from);
}
