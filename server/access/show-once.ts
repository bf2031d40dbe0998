import type { ShownOnce } from '../../data/model/access/shown-once.ts';
import type { Accounts } from './accounts.ts';
import { newSecret } from './secret.ts';

/** Lays a secret down for its owner; the name it is asked for by stands in the address of the page that shows it. */
export function showOnce(
  { shown }: Pick<Accounts, 'shown'>,
  owner: string,
  secret: ShownOnce,
): string {
  const name = newSecret();
  shown.put(name, { ...secret, owner });
  return name;
}

/** What lies there for its owner; null for anybody else, and when its time is up. */
export function shownOnce(
  { shown }: Pick<Accounts, 'shown'>,
  name: string | undefined,
  owner: string,
): ShownOnce | null {
  const found = shown.find(name ?? '');
  return found?.owner === owner ? { kind: found.kind, lines: found.lines } : null;
}
