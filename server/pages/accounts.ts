import { z } from 'zod';
import { KEY_DAYS, type AccountsPage } from '../../data/model/access/accounts-page.ts';
import { ROLES, type Grant } from '../../data/model/access/role.ts';
import type { Choice, Frame } from '../../data/model/frame.ts';
import { parseMemberCode } from '../../data/model/member.ts';
import type { Accounts } from '../access/accounts.ts';
import {
  endSessions,
  invite,
  listAccounts,
  renewLink,
  setDisabled,
  setGrants,
  type DirectoryFault,
} from '../access/directory.ts';
import { erasedAccount, eraseAtPage } from '../access/erase-at-page.ts';
import type { Origin, Sender } from '../access/origin.ts';
import { showOnce, shownOnce } from '../access/show-once.ts';
import { checkFields, refusal, typedText } from '../forms.ts';
import type { House } from '../house.ts';
import type { Fields, Outcome, PageAction, PlainPage } from './server-page.ts';

const LONGEST_NAME = 80;
const LONGEST_LOGIN = 64;
const HERE = '/administration/comptes';

/** “Comptes et clés”: who comes in, and as what. */
export const accountsPage: PlainPage<AccountsPage> = {
  needs: 'nothing',
  right: 'administer',
  changes: 'administer',
  read: async ({ config: { accounts, eraseAccount }, state }, { at: { own } }, { account }) => {
    const now = state.now().toISOString();
    const erasing = { mayErase: false, erasing: null, hasErased: own.fait === 'efface' };
    if (!accounts || !account)
      return { hasAccounts: false, accounts: [], keys: [], shown: null, ...erasing, now };
    return {
      hasAccounts: true,
      accounts: await listAccounts(accounts),
      keys: await accounts.keys.list(),
      shown: shownOnce(accounts, own.montrer, account.id),
      ...erasing,
      ...(eraseAccount && {
        mayErase: true,
        erasing: await erasedAccount(accounts, own.effacer, account.id),
      }),
      now,
    };
  },
  actions: {
    invite: administering(inviteSomebody),
    link: administering((fields, deed) => linkAgain(fields, deed, false)),
    'link-codes': administering((fields, deed) => linkAgain(fields, deed, true)),
    roles: administering(changeRoles),
    disable: administering((fields, deed) => disabling(fields, deed, true)),
    enable: administering((fields, deed) => disabling(fields, deed, false)),
    'end-sessions': administering(async (fields, { accounts, actor }) => {
      await endSessions(accounts, fields.get('account') ?? '', actor);
      return { location: `${HERE}#comptes` };
    }),
    forget: administering(eraseAtPage),
    key: administering(makeKey),
    revoke: administering(async (fields, { accounts, actor }) => {
      await accounts.keys.revoke(fields.get('key') ?? '', actor);
      return { location: `${HERE}#cles` };
    }),
  },
};

/** Who administers, and what with. */
interface Deed {
  readonly accounts: Accounts;
  /** number of his account */
  readonly actor: string;
  readonly house: House;
  readonly frame: Frame;
  readonly origin: Origin;
}

function administering(deed: (fields: Fields, with_: Deed) => Promise<Outcome>): PageAction {
  return async (fields, frame: Frame, house: House, { account, from: origin }: Sender) => {
    const { accounts } = house.config;
    if (accounts) return deed(fields, { accounts, actor: account?.id ?? '', house, frame, origin });
    const { noAccounts: message } = house.words.access;
    return refusal(fields.get('task') ?? '', fields, { status: 503, message });
  };
}

async function inviteSomebody(fields: Fields, deed: Deed): Promise<Outcome> {
  const { accounts, actor, house, frame } = deed;
  const schema = z.object({
    name: typedText(z, house.words, LONGEST_NAME),
    login: typedText(z, house.words, LONGEST_LOGIN),
  });
  const checked = checkFields('invite', fields, schema);
  if ('refused' in checked) return checked;
  const grants = grantsAmong(fields, frame.choices.members);
  const invited = await invite(accounts, { ...checked.values, grants }, actor);
  return 'token' in invited
    ? handOver(deed, invited.token)
    : refused('invite', fields, invited.fault, house);
}

async function linkAgain(fields: Fields, deed: Deed, dropsCodes: boolean): Promise<Outcome> {
  const { accounts, actor, house } = deed;
  const made = await renewLink(accounts, fields.get('account') ?? '', actor, dropsCodes);
  if ('token' in made) return handOver(deed, made.token);
  return refused(dropsCodes ? 'link-codes' : 'link', fields, made.fault, house);
}

async function changeRoles(
  fields: Fields,
  { accounts, actor, house, frame }: Deed,
): Promise<Outcome> {
  const grants = grantsAmong(fields, frame.choices.members);
  const fault = await setGrants(accounts, fields.get('account') ?? '', grants, actor);
  return fault ? refused('roles', fields, fault, house) : { location: `${HERE}#comptes` };
}

async function disabling(
  fields: Fields,
  { accounts, actor, house }: Deed,
  isDisabled: boolean,
): Promise<Outcome> {
  const fault = await setDisabled(accounts, fields.get('account') ?? '', isDisabled, actor);
  if (fault === null) return { location: `${HERE}#comptes` };
  return refused(isDisabled ? 'disable' : 'enable', fields, fault, house);
}

async function makeKey(fields: Fields, { accounts, actor, house, frame }: Deed): Promise<Outcome> {
  const { words } = house;
  const schema = z.object({
    name: typedText(z, words, LONGEST_NAME),
    days: z
      .string(words.forms.required)
      .refine((text) => KEY_DAYS.some((days) => String(days) === text), words.forms.notOffered)
      .transform(Number),
  });
  const checked = checkFields('key', fields, schema);
  if ('refused' in checked) return checked;
  const grants = grantsAmong(fields, frame.choices.members);
  if (grants.length === 0) return refused('key', fields, 'roles', house);
  const key = await accounts.keys.make({ ...checked.values, grants }, actor);
  const name = showOnce(accounts, actor, { kind: 'key', lines: [key] });
  return { location: `${HERE}?montrer=${name}#remettre` };
}

function handOver({ accounts, actor, origin }: Deed, token: string): Outcome {
  const lines = [`${origin.house}/connexion?lien=${token}`];
  const name = showOnce(accounts, actor, { kind: 'link', lines });
  return { location: `${HERE}?montrer=${name}#remettre` };
}

/** The roles that are ticked, each a field of its own: `commission`, `librarian:25388`, `librarian:` for every member. */
function grantsAmong(fields: Fields, members: readonly Choice[]): readonly Grant[] {
  const looked = members.filter(({ value }) => fields.has(`librarian:${value}`));
  const all = fields.has('librarian:') ? [null] : looked.map(({ value }) => parseMemberCode(value));
  return ROLES.flatMap((role): readonly Grant[] => {
    if (role === 'librarian') return all.map((member) => ({ role, member }));
    return fields.has(role) ? [{ role, member: null }] : [];
  });
}

function refused(task: string, fields: Fields, fault: DirectoryFault, { words }: House): Outcome {
  const text = words.access.directory[fault];
  if (fault === 'login' || fault === 'taken')
    return refusal(task, fields, { faults: { login: text } });
  return refusal(task, fields, { status: fault === 'roles' ? 422 : 409, message: text });
}
