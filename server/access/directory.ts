import type { ListedAccount } from '../../data/model/access/accounts-page.ts';
import type { DeedName } from '../../data/model/access/deed.ts';
import type { Grant } from '../../data/model/access/role.ts';
import type { Change } from '../records/records.ts';
import { accountOf, LOGIN, normalisedLogin } from './account.ts';
import type { Desk } from './desk.ts';
import { grantChanges, grantsByAccount, grantsText } from './grants.ts';
import { newLink } from './links.ts';
import { newId } from './secret.ts';

/** Who is to come in. */
export interface Invitation {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Why nothing was changed. `last`: nobody would be left who looks after accounts; `elsewhere`: an identity provider does it. */
export type DirectoryFault = 'login' | 'taken' | 'nobody' | 'last' | 'roles' | 'elsewhere';

/** Every account, in the order of their names. */
export async function listAccounts({
  records,
  now,
}: Pick<Desk, 'records' | 'now'>): Promise<readonly ListedAccount[]> {
  const grants = await grantsByAccount(records);
  const rows = await records.read('access/accounts', { now: now().toISOString() });
  return rows.map((row) => ({
    id: String(row.id),
    login: String(row.login),
    name: String(row.name),
    grants: grants.get(String(row.id)) ?? [],
    hasPassword: row.has_password === 1,
    hasTotp: row.has_totp === 1,
    isElsewhere: row.is_elsewhere === 1,
    sessions: Number(row.sessions),
    linkUntil: row.link_until as string | null,
    disabledAt: row.disabled_at as string | null,
  }));
}

/**
 * Makes an account.
 *
 * @returns the token of the link by which its owner chooses a password, or why not
 */
export async function invite(
  { records, audit, now }: Pick<Desk, 'records' | 'audit' | 'now'>,
  { login: typed, name, grants }: Invitation,
  actor: string,
): Promise<{ readonly token: string } | { readonly fault: DirectoryFault }> {
  const login = normalisedLogin(typed);
  if (!LOGIN.test(login)) return { fault: 'login' };
  if (grants.length === 0) return { fault: 'roles' };
  const [row] = await records.read('access/account', { id: null, login });
  if (row) return { fault: 'taken' };
  const id = newId();
  const link = newLink(id, { kind: 'invitation', dropsCodes: false }, now());
  const account = { id, login, name, created_at: now().toISOString() };
  await audit.done({ actor, deed: 'account-made', subject: id, detail: grantsText(grants) }, [
    ['access/add-account', account],
    ...grantChanges(id, grants),
    ...link.changes,
  ]);
  return { token: link.token };
}

/**
 * A new link for somebody who lost his password, or never used the first one; the links before open nothing more.
 *
 * @param dropsCodes for somebody who lost his codes, too: the account is opened without them, which is a deed of its own
 */
export async function renewLink(
  { records, audit, now }: Pick<Desk, 'records' | 'audit' | 'now'>,
  id: string,
  actor: string,
  dropsCodes = false,
): Promise<{ readonly token: string } | { readonly fault: DirectoryFault }> {
  const account = await accountOf(records, id);
  if (account?.disabledAt !== null) return { fault: 'nobody' };
  if (account.issuer !== null) return { fault: 'elsewhere' };
  const kind = account.password === null ? 'invitation' : 'reset';
  const link = newLink(id, { kind, dropsCodes }, now());
  const deed = dropsCodes ? 'link-codes' : 'link';
  await audit.done({ actor, deed, subject: id, detail: kind }, link.changes);
  return { token: link.token };
}

/** Lets nobody in by an account any more, at once, or again. */
export async function setDisabled(
  desk: Desk,
  id: string,
  isDisabled: boolean,
  actor: string,
): Promise<DirectoryFault | null> {
  if (isDisabled && (await isLastAdministrator(desk, id))) return 'last';
  const at = desk.now().toISOString();
  const change = ['access/set-disabled', { id, disabled_at: isDisabled ? at : null }] as const;
  const after: readonly Change[] = isDisabled
    ? [['access/void-links', { account: id, used_at: at }]]
    : [];
  const deed = isDisabled ? 'account-disabled' : 'account-enabled';
  return endAnd(desk, { id, actor, deed }, [change], after);
}

/** Gives other roles in the place of those before; whoever is signed in by it signs in again. */
export async function setGrants(
  desk: Desk,
  id: string,
  grants: readonly Grant[],
  actor: string,
): Promise<DirectoryFault | null> {
  if (grants.length === 0) return 'roles';
  const staysAdministrator = grants.some(({ role }) => role === 'administrator');
  if (!staysAdministrator && (await isLastAdministrator(desk, id))) return 'last';
  const account = await accountOf(desk.records, id);
  if (!account) return 'nobody';
  return account.issuer === null ? replaceGrants(desk, id, grants, actor) : 'elsewhere';
}

/** The same without asking who is left: for roles that somebody else settles. */
export function replaceGrants(
  desk: Desk,
  id: string,
  grants: readonly Grant[],
  actor: string,
): Promise<DirectoryFault | null> {
  const changes: readonly Change[] = [
    ['access/remove-grants', { account: id }],
    ...grantChanges(id, grants),
  ];
  return endAnd(desk, { id, actor, deed: 'roles', detail: grantsText(grants) }, changes);
}

/** Ends every session of an account. */
export async function endSessions(desk: Desk, id: string, actor: string): Promise<boolean> {
  const deed = { actor, deed: 'session-ended', subject: id, detail: 'all' } as const;
  const isDone = await desk.audit.done(deed, [['access/end-sessions', { account: id }]]);
  desk.sessions.forget(id);
  return isDone;
}

interface Ending {
  readonly id: string;
  readonly actor: string;
  readonly deed: DeedName;
  readonly detail?: string;
}

async function endAnd(
  { audit, sessions }: Desk,
  { id, actor, deed, detail = '' }: Ending,
  changes: readonly Change[],
  after: readonly Change[] = [],
): Promise<DirectoryFault | null> {
  const isDone = await audit.done({ actor, deed, subject: id, detail }, changes, [
    ['access/end-sessions', { account: id }],
    ...after,
  ]);
  sessions.forget(id);
  return isDone ? null : 'nobody';
}

/** Would nobody be left who looks after accounts, without this one? */
export async function isLastAdministrator(
  desk: Pick<Desk, 'records' | 'now'>,
  id: string,
): Promise<boolean> {
  const accounts = await listAccounts(desk);
  const administrators = accounts.filter(
    ({ grants, disabledAt }) =>
      disabledAt === null && grants.some(({ role }) => role === 'administrator'),
  );
  return administrators.length === 1 && administrators[0]?.id === id;
}
