import type { Frame } from '../../data/model/frame.ts';
import type { SignInPage } from '../../data/model/access/sign-in-page.ts';
import { chooseAtDoor, linkContent } from '../access/link-at-door.ts';
import { signOut } from '../access/own-account.ts';
import type { Sender } from '../access/origin.ts';
import { signIn } from '../access/sign-in.ts';
import { refusal } from '../forms.ts';
import type { House } from '../house.ts';
import { ownAddress } from '../own-address.ts';
import type { Fields, Outcome, PlainPage } from './server-page.ts';

const DONE: Readonly<Record<string, SignInPage['done']>> = { choisi: 'chosen', parti: 'left' };

/** “Connexion”: the door, and the way out. */
export const signInPage: PlainPage<SignInPage> = {
  needs: 'nothing',
  right: 'open',
  changes: 'open',
  isPersonal: true,
  read: async (house, { at: { own } }, { account, isSignedIn }) => ({
    next: nextOf(own.suite),
    signedInAs: account?.name ?? null,
    hasAccounts: house.config.accounts !== undefined && isSignedIn !== null,
    link: await linkContent(house, own.lien),
    done: DONE[own.fait ?? ''] ?? null,
  }),
  actions: { 'sign-in': enter, 'sign-out': leave, choose: chooseAtDoor },
};

async function enter(
  fields: Fields,
  { at }: Frame,
  { config: { accounts }, words }: House,
  { from }: Sender,
): Promise<Outcome> {
  const task = 'sign-in';
  if (!accounts) return refusal(task, fields, { status: 503, message: words.access.noAccounts });
  const text = (name: string) => fields.get(name) ?? '';
  const asked = { login: text('login'), password: text('password'), code: text('code') };
  const session = await signIn(accounts, { ...asked, from });
  if (session === null) return refusal(task, fields, { message: words.access.notSignedIn });
  return { location: nextOf(at.own.suite), session };
}

async function leave(
  _: Fields,
  __: Frame,
  { config: { accounts } }: House,
  { account, from: { session } }: Sender,
): Promise<Outcome> {
  if (accounts && account && session !== null) await signOut(accounts, account.id, session);
  return { location: '/connexion?fait=parti', session: null };
}

/** Where somebody goes on to: a page of the house, whatever the address says. */
function nextOf(text: string | undefined): string {
  return ownAddress(text ?? '') ?? '/';
}
