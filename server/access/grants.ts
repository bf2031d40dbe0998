import { isRole, type Grant } from '../../data/model/access/role.ts';
import type { MemberCode } from '../../data/model/member.ts';
import type { Change, KeptRow, Records } from '../records/records.ts';

/** Roles by account. */
export async function grantsByAccount(
  records: Records,
): Promise<ReadonlyMap<string, readonly Grant[]>> {
  const rows = await records.read('access/grants', { account: null });
  const accounts = new Set(rows.map(({ account }) => String(account)));
  return new Map(
    [...accounts].map((id) => [id, rows.filter(({ account }) => account === id).map(grantOf)]),
  );
}

/** Roles of one account. */
export async function grantsOf(records: Records, account: string): Promise<readonly Grant[]> {
  return (await records.read('access/grants', { account })).map(grantOf);
}

/** The changes that give an account its roles. */
export function grantChanges(account: string, grants: readonly Grant[]): readonly Change[] {
  return grants.map(({ role, member }): Change => [
    'access/add-grant',
    { account, role, member: member ?? '' },
  ]);
}

/** Roles as one text: `coordinator librarian:25388`. */
export function grantsText(grants: readonly Grant[]): string {
  return grants
    .map(({ role, member }) => (member === null ? role : `${role}:${member}`))
    .sort()
    .join(' ');
}

/** Roles of such a text; what is none is left out. */
export function grantsIn(text: string): readonly Grant[] {
  return text.split(' ').flatMap((part) => {
    const [role = '', member = ''] = part.split(':');
    return isRole(role) ? [{ role, member: memberOf(member) }] : [];
  });
}

function grantOf({ role, member }: KeptRow): Grant {
  const name = String(role);
  if (!isRole(name)) throw new RangeError(`a role of a later house: ${name}`);
  return { role: name, member: memberOf(String(member)) };
}

function memberOf(text: string): MemberCode | null {
  return text === '' ? null : (text as MemberCode);
}
