import { accountOf } from './account.ts';
import { commonPasswords } from './common-passwords.ts';
import type { Desk } from './desk.ts';
import { openLink, type OpenedLink } from './links.ts';
import type { Origin } from './origin.ts';
import { passOrNote } from './pass-or-note.ts';
import { lengthOf, passwordFault, SHORTEST, type PasswordFault } from './password-policy.ts';
import { useSecondFactor } from './second-factor.ts';
import { hashOf } from './secret.ts';

/** What whoever opened a link sends. */
export interface LinkChoice {
  readonly token: string;
  readonly password: string;
  /** one-time or recovery code, '' for none */
  readonly code: string;
  readonly from: Origin;
}

/** Why a link does nothing. `code`: the second factor it asks for beside it is not right. */
export type LinkFault = PasswordFault | 'code' | 'closed';

/**
 * Sets a password by a link, which is used up; whoever was signed in is not any more. Where the account asks for one-time codes
 * one is needed here too (ASVS 5 V6.4.3), but by a link of which the administrator said that it drops them.
 *
 * @returns why not, null when it is done
 * @throws Throttled, TooBusy
 */
export async function chooseByLink(desk: Desk, choice: LinkChoice): Promise<LinkFault | null> {
  const { token, password } = choice;
  const link = await openLink(desk.records, token, desk.now());
  if (link.state !== 'open') return 'closed';
  const common = await commonPasswords();
  const owner = { ...link, hasTotp: link.codes === 'asked' };
  const fault = passwordFault(password, owner, (text) => common.has(text));
  if (fault) return fault;
  if (link.codes === 'asked' && !(await hasFactor(desk, link.account, choice))) return 'code';
  return (await set(desk, link, choice)) ? null : 'closed';
}

/** Is there a code beside the link? Guesses are counted as at the door, and written down: a link may be stolen. */
async function hasFactor(
  desk: Desk,
  id: string,
  { code, from: { network } }: LinkChoice,
): Promise<boolean> {
  const account = await accountOf(desk.records, id);
  if (!account) return false;
  await passOrNote(desk, id, () => desk.guesses.pass(account.login, network));
  if ((await useSecondFactor(desk, account, code)) !== null) {
    await desk.guesses.wasRight(account.login, network);
    return true;
  }
  await desk.audit.note({ actor: '', deed: 'sign-in-refused', subject: id, detail: 'link-code' });
  return false;
}

async function set(
  { audit, hasher, sessions, now }: Desk,
  { account, kind, codes }: Extract<OpenedLink, { state: 'open' }>,
  { token, password }: LinkChoice,
): Promise<boolean> {
  const drops = codes === 'dropped';
  const chosen = {
    ...{ id: account, password: await hasher.hash(password), drops_codes: drops ? 1 : 0 },
    long_password: lengthOf(password) >= SHORTEST.alone ? 1 : 0,
  };
  const detail = drops ? 'without-codes' : kind;
  const isDone = await audit.done(
    { actor: account, deed: 'link-used', subject: account, detail },
    [
      ['access/use-link', { hash: hashOf(token), used_at: now().toISOString() }],
      ['access/choose-password', chosen],
    ],
    [
      ['access/end-sessions', { account }],
      ...(drops ? [['access/remove-recovery-codes', { account }] as const] : []),
    ],
  );
  sessions.forget(account);
  return isDone;
}
