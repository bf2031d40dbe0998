import type { PageId } from '../../data/model/pages.ts';
import type { House } from '../house.ts';
import type { Visitor } from './visitor.ts';

/** Pages whose forms write their own deeds. */
const THEIR_OWN: readonly PageId[] = ['door', 'account', 'accounts'];

/** Writes down that somebody sent a form of a page, and what it asked for: imports, undos, decisions, entries, frozen reports. */
export async function noteForm(
  { config: { accounts } }: Pick<House, 'config'>,
  { account, isSignedIn }: Visitor,
  page: PageId,
  task: string,
): Promise<void> {
  if (!accounts || !account || !isNoted(isSignedIn) || THEIR_OWN.includes(page)) return;
  await accounts.audit.note({ actor: account.id, deed: 'form', subject: page, detail: task });
}

/** Is what somebody does his deed? Not where a role is tried, which is nobody's. */
export function isNoted(isSignedIn: Visitor['isSignedIn']): boolean {
  return isSignedIn !== null;
}
