import type { Access } from './access.ts';
import { listAccounts } from './directory.ts';
import type { Desk } from './desk.ts';
import { grantsIn, grantsText } from './grants.ts';
import { may, signedInAs, type Visitor } from './visitor.ts';

/** Different roles that people have at a time, the most common ones first. */
const MOST = 6;

/**
 * As whom people will ask for figures: as the whole house while the door is open; then as anybody where the indicators are open,
 * and with each different set of roles that somebody has.
 */
export async function expectedVisitors(
  access: Pick<Access, 'glance'>,
  desk: Pick<Desk, 'records' | 'now'>,
): Promise<readonly Visitor[]> {
  const guest = await access.glance({ cookie: undefined, authorization: undefined });
  const known = guest.isSignedIn === null ? [] : await holders(desk, guest.isOpen);
  return [guest, ...known].filter((visitor) => may(visitor, 'indicators'));
}

async function holders(
  desk: Pick<Desk, 'records' | 'now'>,
  isOpen: boolean,
): Promise<readonly Visitor[]> {
  const accounts = (await listAccounts(desk)).filter(({ disabledAt }) => disabledAt === null);
  const named = accounts.map(({ grants }) => grantsText(grants));
  const often = (text: string) => named.filter((one) => one === text).length;
  return [...new Set(named)]
    .sort((one, other) => often(other) - often(one))
    .slice(0, MOST)
    .map((text) => signedInAs({ id: '', name: '' }, grantsIn(text), isOpen));
}
