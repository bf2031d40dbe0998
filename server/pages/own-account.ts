import type { Frame } from '../../data/model/frame.ts';
import type { OwnAccountPage } from '../../data/model/access/own-account-page.ts';
import type { Accounts } from '../access/accounts.ts';
import { endOwnSession, readProfile } from '../access/own-account.ts';
import { renewRecoveryCodes, turnTotpOff, turnTotpOn } from '../access/own-codes.ts';
import { changePassword } from '../access/own-password.ts';
import type { Sender } from '../access/origin.ts';
import { passwordFaults, passwordTwice } from '../access/password-fields.ts';
import type { FullProof, ProofFault } from '../access/proof.ts';
import { hashOf } from '../access/secret.ts';
import { showOnce, shownOnce } from '../access/show-once.ts';
import { newTotpSecret, totpUri } from '../access/totp.ts';
import { refusal } from '../forms.ts';
import type { House } from '../house.ts';
import type { Fields, Outcome, PageAction, PlainPage } from './server-page.ts';

const DONE: Readonly<Record<string, OwnAccountPage['done']>> = {
  'mot-de-passe': 'password',
  'sans-code': 'codes-off',
};

/** “Mon compte”: password, one-time codes and sessions of whoever is signed in. */
export const ownAccountPage: PlainPage<OwnAccountPage> = {
  needs: 'nothing',
  right: 'account',
  changes: 'account',
  read: async ({ config: { accounts } }, { at: { own } }, { account, from: { session } }) => {
    const done = DONE[own.fait ?? ''] ?? null;
    const profile = accounts && account ? await readProfile(accounts, account.id, session) : null;
    if (!accounts || !profile) return { profile: null, offer: null, shown: null, done };
    const mayHaveCodes = !profile.hasTotp && !profile.isElsewhere;
    const secret = mayHaveCodes ? offeredTo(accounts, session) : null;
    return {
      ...{ profile, done, shown: shownOnce(accounts, own.montrer, profile.id) },
      offer: secret === null ? null : { secret, uri: totpUri(secret, profile.login) },
    };
  },
  actions: {
    password: asOwner(choosePassword),
    'totp-on': asOwner(askForCodes),
    'totp-off': asOwner(askForNoCodes),
    'recovery-codes': asOwner(renewCodes),
    'end-session': async (fields, _, { config: { accounts } }, { account }) => {
      if (accounts && account)
        await endOwnSession(accounts, account.id, fields.get('session') ?? '');
      return { location: '/compte#sessions' };
    },
  },
};

/** A deed of an owner who types the password again. */
type OwnDeed = (
  fields: Fields,
  house: House,
  accounts: Accounts,
  proof: FullProof,
) => Promise<Outcome>;

function asOwner(deed: OwnDeed): PageAction {
  return async (fields: Fields, _: Frame, house: House, { account, from }: Sender) => {
    const { accounts } = house.config;
    const { noAccounts: message } = house.words.access;
    if (!accounts || !account)
      return refusal(fields.get('task') ?? '', fields, { status: 503, message });
    const typed = (name: string) => fields.get(name) ?? '';
    const proof = { account: account.id, password: typed('password'), code: typed('code'), from };
    return deed(fields, house, accounts, proof);
  };
}

async function choosePassword(
  fields: Fields,
  { words }: House,
  accounts: Accounts,
  proof: FullProof,
): Promise<Outcome> {
  const task = 'password';
  const twice = passwordTwice(fields, words);
  if ('faults' in twice) return refusal(task, fields, twice);
  const changed = await changePassword(accounts, { ...proof, next: twice.password });
  if ('session' in changed)
    return { location: '/compte?fait=mot-de-passe#mot-de-passe', session: changed.session };
  if (changed.fault === 'wrong') return wrongPassword(task, fields, words);
  const profile = await readProfile(accounts, proof.account, null);
  return refusal(task, fields, {
    faults: passwordFaults(changed.fault, words, profile?.hasTotp),
  });
}

async function askForCodes(
  fields: Fields,
  { words }: House,
  accounts: Accounts,
  proof: FullProof,
): Promise<Outcome> {
  const task = 'totp-on';
  const { session } = proof.from;
  const secret = offeredTo(accounts, session);
  if (secret === null || session === null)
    return refusal(task, fields, { faults: { code: words.access.wrongCode } });
  const on = await turnTotpOn(accounts, { ...proof, secret });
  if ('fault' in on)
    return on.fault === 'wrong'
      ? wrongPassword(task, fields, words)
      : refusal(task, fields, { faults: { code: words.access.wrongCode } });
  accounts.offers.take(hashOf(session));
  return showCodes(accounts, proof.account, on.codes);
}

async function askForNoCodes(
  fields: Fields,
  { words }: House,
  accounts: Accounts,
  proof: FullProof,
): Promise<Outcome> {
  const fault = await turnTotpOff(accounts, proof);
  if (fault === null) return { location: '/compte?fait=sans-code#codes' };
  if (fault !== 'short') return unproven('totp-off', fields, fault, words);
  return refusal('totp-off', fields, { message: words.access.passwordTooShortAlone });
}

async function renewCodes(
  fields: Fields,
  { words }: House,
  accounts: Accounts,
  proof: FullProof,
): Promise<Outcome> {
  const renewed = await renewRecoveryCodes(accounts, proof);
  return 'codes' in renewed
    ? showCodes(accounts, proof.account, renewed.codes)
    : unproven('recovery-codes', fields, renewed.fault, words);
}

function showCodes(accounts: Accounts, owner: string, lines: readonly string[]): Outcome {
  const name = showOnce(accounts, owner, { kind: 'codes', lines });
  return { location: `/compte?montrer=${name}#codes` };
}

/** The same secret for a session until it is used, so that a form that comes back shows what was scanned. */
function offeredTo({ offers }: Accounts, session: string | null): string | null {
  if (session === null) return null;
  const name = hashOf(session);
  const secret = offers.find(name) ?? newTotpSecret();
  offers.put(name, secret);
  return secret;
}

function unproven(task: string, fields: Fields, fault: ProofFault, words: House['words']): Outcome {
  if (fault === 'wrong') return wrongPassword(task, fields, words);
  return refusal(task, fields, { faults: { code: words.access.wrongFactor } });
}

function wrongPassword(task: string, fields: Fields, { access }: House['words']): Outcome {
  return refusal(task, fields, { faults: { password: access.wrongPassword } });
}
