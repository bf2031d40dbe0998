import type { Frame } from '../../data/model/frame.ts';
import type { SignInPage } from '../../data/model/access/sign-in-page.ts';
import { accountOf } from '../access/account.ts';
import { chooseAtDoor, linkContent } from '../access/link-at-door.ts';
import { signOut } from '../access/own-account.ts';
import type { Sender } from '../access/origin.ts';
import { signIn } from '../access/sign-in.ts';
import { refusal } from '../forms.ts';
import type { House } from '../house.ts';
import { nextOf } from '../own-address.ts';
import type { Fields, Outcome, PlainPage } from './server-page.ts';

const DONE: Readonly<Record<string, SignInPage['done']>> = {
  choisi: 'chosen',
  parti: 'left',
  partout: 'left-everywhere',
};

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
    ...elsewhereOf(house, own),
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
  { config: { accounts, elsewhere } }: House,
  { account, from: { session } }: Sender,
): Promise<Outcome> {
  const left = new URLSearchParams({ fait: 'parti' });
  if (accounts && account && session !== null) {
    await signOut(accounts, account.id, session);
    const kept = await accountOf(accounts.records, account.id);
    if (elsewhere && kept?.issuer != null) left.set('sortie', elsewhere.left(session));
  }
  return { location: `/connexion?${left}`, session: null };
}

/** The way in by an identity provider, where there is one, and out of it for whoever just left the house. */
function elsewhereOf(
  { config: { elsewhere } }: House,
  { suite, sortie }: Frame['at']['own'],
): Pick<SignInPage, 'elsewhere' | 'leaving'> {
  if (!elsewhere) return { elsewhere: null, leaving: null };
  const { label } = elsewhere.settings;
  const asked = new URLSearchParams({ suite: nextOf(suite) });
  const leaving = sortie === undefined ? null : elsewhere.leaving(sortie);
  const address = `/connexion/sortie?${new URLSearchParams({ cle: sortie ?? '' })}`;
  return {
    elsewhere: { label, address: `/connexion/fournisseur?${asked}` },
    leaving: leaving && { label, address, isAtOnce: leaving.idToken !== null },
  };
}
