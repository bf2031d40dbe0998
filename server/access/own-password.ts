import { commonPasswords } from './common-passwords.ts';
import type { Desk } from './desk.ts';
import { lengthOf, passwordFault, SHORTEST, type PasswordFault } from './password-policy.ts';
import { proven, type Proof } from './proof.ts';
import { hashOf, newSecret } from './secret.ts';

/**
 * Changes a password. Every session ends, the one that asks goes on under a new number.
 *
 * @returns the new session, or why nothing was changed
 * @throws Throttled, TooBusy
 */
export async function changePassword(
  desk: Desk,
  asked: Proof & { readonly next: string },
): Promise<{ readonly session: string } | { readonly fault: PasswordFault | 'wrong' }> {
  const account = await proven(desk, asked);
  if (!account) return { fault: 'wrong' };
  const common = await commonPasswords();
  const owner = { ...account, hasTotp: account.totp !== null };
  const fault = passwordFault(asked.next, owner, (text) => common.has(text));
  if (fault) return { fault };
  const password = await desk.hasher.hash(asked.next);
  const { id, password: was } = account;
  const session = newSecret();
  const begun = { hash: hashOf(session), account: id, agent: asked.from.agent };
  const long_password = lengthOf(asked.next) >= SHORTEST.alone ? 1 : 0;
  const isDone = await desk.audit.done(
    { actor: id, deed: 'password', subject: id, detail: '' },
    [['access/set-password', { id, was, password, long_password }]],
    [
      ['access/end-sessions', { account: id }],
      ['access/add-session', { ...begun, created_at: desk.now().toISOString(), password }],
    ],
  );
  desk.sessions.forget(id);
  return isDone ? { session } : { fault: 'wrong' };
}
