import type { LinkCodes, LinkKind, LinkPage } from '../../data/model/access/link-page.ts';
import type { Change, KeptRow, Records } from '../records/records.ts';
import { hashOf, newSecret } from './secret.ts';

/** Days a link holds. */
export const LINK_DAYS: Readonly<Record<LinkKind, number>> = { invitation: 7, reset: 1 };

const DAY_MS = 86_400_000;

/** What a link is made for. */
export interface LinkAim {
  readonly kind: LinkKind;
  /** does whoever uses it go on without the one-time codes of the account? */
  readonly dropsCodes: boolean;
}

/** A link as whoever opens it is shown it, with the account it opens. */
export type OpenedLink =
  | (Extract<LinkPage, { state: 'open' }> & { readonly account: string })
  | Exclude<LinkPage, { state: 'open' }>;

/** A new link, and the changes that keep it and make those before it useless. */
export function newLink(account: string, { kind, dropsCodes }: LinkAim, now: Date) {
  const token = newSecret();
  const made_at = now.toISOString();
  const expires_at = new Date(now.getTime() + LINK_DAYS[kind] * DAY_MS).toISOString();
  const drops_codes = dropsCodes ? 1 : 0;
  const link = { hash: hashOf(token), account, kind, drops_codes, made_at, expires_at };
  const changes: readonly Change[] = [
    ['access/void-links', { account, used_at: made_at }],
    ['access/add-link', link],
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
  const opened = { account: String(row.account), kind: row.kind as LinkKind, login, name };
  return { state: 'open', ...opened, codes: codesOf(row) };
}

function codesOf({ has_totp, drops_codes }: KeptRow): LinkCodes {
  if (has_totp !== 1) return 'none';
  return drops_codes === 1 ? 'dropped' : 'asked';
}
