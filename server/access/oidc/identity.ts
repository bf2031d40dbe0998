import { grantsByRule } from '../../../data/model/access/claim-rule.ts';
import { claimedName } from '../../../data/model/access/claimed-name.ts';
import type { Grant } from '../../../data/model/access/role.ts';
import { accountElsewhere, type Account } from '../account.ts';
import { beginSession } from '../begin-session.ts';
import type { Desk } from '../desk.ts';
import { replaceGrants } from '../directory.ts';
import { grantChanges, grantsOf, grantsText } from '../grants.ts';
import type { Origin } from '../origin.ts';
import { newId } from '../secret.ts';
import type { Told } from './provider.ts';
import type { OidcSettings } from './settings.ts';

/** Whom a provider signed in, with what the rules make of what it told. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** What came of it: a session, or why there is none and whose account that is, '' for nobody's. */
export type Entrance =
  | { readonly session: string; readonly account: string }
  | { readonly fault: 'no-role' | 'disabled'; readonly account: string };

/** Who does in the journal what the rules come to. */
const ACTOR = 'rules';

/** Somebody as his provider tells; who has no name there is called as the provider is. */
export function identityOf(
  { issuer, subject, claims }: Told,
  { rules, name, label }: Pick<OidcSettings, 'rules' | 'name' | 'label'>,
): Identity {
  const called = claimedName(claims, name);
  return { issuer, subject, name: called || label, grants: grantsByRule(claims, rules) };
}

/**
 * Lets somebody in by the account of his identity, which is made the first time a rule is his. It is found by who the provider is
 * and what it calls him, never by a name or an address: whoever tells the same is not the same.
 */
export async function comeIn(desk: Desk, identity: Identity, from: Origin): Promise<Entrance> {
  const known = await accountElsewhere(desk.records, identity.issuer, identity.subject);
  if (known && known.disabledAt !== null) return { fault: 'disabled', account: known.id };
  if (known) await follow(desk, known, identity);
  if (identity.grants.length === 0) return { fault: 'no-role', account: known?.id ?? '' };
  const { id } = known ?? (await make(desk, identity));
  const beginning = { account: id, password: null, detail: 'oidc' };
  const session = await beginSession(desk, beginning, from);
  return session === null ? { fault: 'disabled', account: id } : { session, account: id };
}

/** Gives an account the name and the roles of today; other roles than before end every session it has. */
async function follow(desk: Desk, { id }: Account, { name, grants }: Identity): Promise<void> {
  await desk.records.change('access/rename-account', { id, name });
  const before = await grantsOf(desk.records, id);
  if (grantsText(before) !== grantsText(grants)) await replaceGrants(desk, id, grants, ACTOR);
}

async function make(desk: Desk, identity: Identity): Promise<Account> {
  const { issuer, subject, name, grants } = identity;
  const id = newId();
  const created_at = desk.now().toISOString();
  const account = { id, login: loginOf(id), name, issuer, subject, created_at };
  const deed = {
    actor: ACTOR,
    deed: 'account-made',
    subject: id,
    detail: grantsText(grants),
  } as const;
  try {
    await desk.audit.done(deed, [
      ['access/add-account-elsewhere', account],
      ...grantChanges(id, grants),
    ]);
  } catch (error) {
    if (!isThere(error)) throw error;
  }
  const made = await accountElsewhere(desk.records, issuer, subject);
  if (!made) throw new RangeError('an account that was just made is not there');
  return made;
}

/** No login anybody can type: an account of a provider has neither that nor a password. */
function loginOf(id: string): string {
  return `oidc:${id}`;
}

/** Two browsers of somebody came for the first time at once. */
function isThere(error: unknown): boolean {
  return (
    error instanceof Error && error.message.includes('UNIQUE constraint failed: account.issuer')
  );
}
