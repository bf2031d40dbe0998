import { accountOf, type Account } from './account.ts';
import type { Desk } from './desk.ts';
import type { Origin } from './origin.ts';
import { useSecondFactor } from './second-factor.ts';
import { hashOf } from './secret.ts';

/** What somebody wants who knows his password. */
export interface Proof {
  readonly account: string;
  readonly password: string;
  readonly from: Origin;
}

/** The same of somebody who has his second factor at hand, too. */
export interface FullProof extends Proof {
  /** one-time or recovery code, '' for none */
  readonly code: string;
}

/** Which part of a proof is not right. */
export type ProofFault = 'wrong' | 'code';

/**
 * The account, where its password is right; guesses are counted as at the door.
 *
 * @throws Throttled, TooBusy
 */
export async function proven(desk: Desk, proof: Proof): Promise<Account | null> {
  const account = await knowing(desk, proof);
  if (account) await desk.guesses.wasRight(account.login, proof.from.network);
  return account;
}

/**
 * The same of whoever has the second factor, where the account asks for one: the code is used up. Whoever knows the password
 * guesses codes no faster than passwords.
 *
 * @throws Throttled, TooBusy
 */
export async function provenInFull(
  desk: Desk,
  proof: FullProof,
): Promise<{ readonly account: Account } | { readonly fault: ProofFault }> {
  const account = await knowing(desk, proof);
  if (!account) return { fault: 'wrong' };
  if ((await useSecondFactor(desk, account, proof.code)) === null) return { fault: 'code' };
  await desk.guesses.wasRight(account.login, proof.from.network);
  return { account };
}

/** Minutes a session of somebody without a password here proves, from its beginning, that it is still he. */
const FRESH_MINUTES = 10;

/**
 * Is it he who does something that cannot be undone? By his password; whoever an identity provider signs in has none here, and
 * shows it by having come in a moment ago.
 *
 * @returns why not: `stale`, a session that began too long ago · null when it is he
 * @throws Throttled, TooBusy
 */
export async function confirmed(desk: Desk, proof: Proof): Promise<'wrong' | 'stale' | null> {
  const account = await accountOf(desk.records, proof.account);
  if (account?.issuer == null) return (await proven(desk, proof)) ? null : 'wrong';
  const rows = await desk.records.read('access/sessions', { account: account.id });
  const own = rows.find(({ hash }) => hash === hashOf(proof.from.session ?? ''));
  const age = desk.now().getTime() - Date.parse(String(own?.created_at));
  return Math.abs(age) < FRESH_MINUTES * 60_000 ? null : 'stale';
}

async function knowing(
  { records, guesses, hasher }: Desk,
  { account: id, password, from }: Proof,
): Promise<Account | null> {
  const account = await accountOf(records, id);
  if (!account) return null;
  await guesses.pass(account.login, from.network);
  return (await hasher.verify(account.password, password)) ? account : null;
}
