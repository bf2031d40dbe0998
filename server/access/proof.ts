import { accountOf, type Account } from './account.ts';
import type { Desk } from './desk.ts';
import type { Origin } from './origin.ts';

/** What somebody wants who knows his password. */
export interface Proof {
  readonly account: string;
  readonly password: string;
  readonly from: Origin;
}

/**
 * The account, where its password is right; guesses are counted as at the door.
 *
 * @throws Throttled, TooBusy
 */
export async function proven(
  { records, guesses, hasher }: Desk,
  { account: id, password, from }: Proof,
): Promise<Account | null> {
  const account = await accountOf(records, id);
  if (!account) return null;
  await guesses.pass(account.login, from.network);
  if (!(await hasher.verify(account.password, password))) return null;
  await guesses.wasRight(account.login, from.network);
  return account;
}
