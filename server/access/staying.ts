import type { Access, Credentials } from './access.ts';
import { scopeOf, type Visitor } from './visitor.ts';

/** How soon somebody who stays connected is seen out. */
const LOOK_MS = 1_000;

/**
 * Looks after somebody who stays connected, and sees him out when he is not let in any more, or as somebody else: he signed out or
 * was idle too long, his account was disabled, his roles or his password changed, his key was revoked.
 *
 * @returns how to stop
 */
export function whileHeStays(
  access: Pick<Access, 'glance'>,
  { credentials, visitor }: { readonly credentials: Credentials; readonly visitor: Visitor },
  seeOut: () => void,
): () => void {
  const look = async () => {
    const now = await access.glance(credentials).catch(() => null);
    if (!now || nameOf(now) !== nameOf(visitor)) seeOut();
  };
  const looking = setInterval(() => void look(), LOOK_MS).unref();
  return () => clearInterval(looking);
}

function nameOf(visitor: Visitor): string {
  return `${visitor.account?.id ?? ''} ${scopeOf(visitor)}`;
}
