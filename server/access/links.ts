import type { LinkKind, LinkPage } from '../../data/model/access/link-page.ts';
import type { Change, Records } from '../records/records.ts';
import { commonPasswords } from './common-passwords.ts';
import type { Desk } from './desk.ts';
import { passwordFault, type PasswordFault } from './password-policy.ts';
import { hashOf, newSecret } from './secret.ts';

/** Days a link holds. */
export const LINK_DAYS: Readonly<Record<LinkKind, number>> = { invitation: 7, reset: 1 };

const DAY_MS = 86_400_000;

/** A link as whoever opens it is shown it, with the account it opens. */
export type OpenedLink =
  | (Extract<LinkPage, { state: 'open' }> & { readonly account: string })
  | Exclude<LinkPage, { state: 'open' }>;

/** A new link, and the changes that keep it and make those before it useless. */
export function newLink(account: string, kind: LinkKind, now: Date) {
  const token = newSecret();
  const made_at = now.toISOString();
  const expires_at = new Date(now.getTime() + LINK_DAYS[kind] * DAY_MS).toISOString();
  const changes: readonly Change[] = [
    ['access/void-links', { account, used_at: made_at }],
    ['access/add-link', { hash: hashOf(token), account, kind, made_at, expires_at }],
  ];
  return { token, changes };
}

/** What a link opens. */
export async function openLink(records: Records, token: string, now: Date): Promise<OpenedLink> {
  const [row] = await records.read('access/link', { hash: hashOf(token) });
  if (row?.disabled_at !== null) return { state: 'unknown' };
  if (row.used_at !== null) return { state: 'used' };
  if (String(row.expires_at) <= now.toISOString()) return { state: 'expired' };
  const [login, name] = [String(row.login), String(row.name)];
  return { state: 'open', account: String(row.account), kind: row.kind as LinkKind, login, name };
}

/**
 * Sets a password by a link, which is used up. Whoever was signed in is not any more, and one-time codes are to be set up
 * again: the link stands for whoever gave it having seen who it is.
 *
 * @returns why not, null when it is done
 * @throws TooBusy where too many wait
 */
export async function chooseByLink(
  desk: Desk,
  token: string,
  password: string,
): Promise<PasswordFault | 'closed' | null> {
  const { records, audit, hasher, sessions, now } = desk;
  const link = await openLink(records, token, now());
  if (link.state !== 'open') return 'closed';
  const common = await commonPasswords();
  const owner = { ...link, hasTotp: false };
  const fault = passwordFault(password, owner, (text) => common.has(text));
  if (fault) return fault;
  const { account, kind } = link;
  const hashed = await hasher.hash(password);
  const isDone = await audit.done(
    { actor: account, deed: 'link-used', subject: account, detail: kind },
    [
      ['access/use-link', { hash: hashOf(token), used_at: now().toISOString() }],
      ['access/choose-password', { id: account, password: hashed }],
    ],
    [
      ['access/remove-recovery-codes', { account }],
      ['access/end-sessions', { account }],
    ],
  );
  sessions.forget(account);
  return isDone ? null : 'closed';
}
