import type { Grant } from '../../data/model/access/role.ts';
import type { Credentials } from './access.ts';
import { newSecret } from './secret.ts';
import { sessionIn } from './session-cookie.ts';
import type { Visitor } from './visitor.ts';

/** As many may try at a time: the oldest are forgotten, and see everything again. */
const MOST = 100;

/**
 * Roles that are tried on demonstration data, without an account: a browser sees what somebody of that role would, until it goes
 * back to seeing everything. Kept in memory alone, and of use only where nobody has an account.
 */
export class Trial {
  readonly #visitors = new Map<string, Visitor>();

  /** @returns the session the browser is to be given */
  begin(grant: Grant, name: string): string {
    const session = newSecret();
    const [oldest] = this.#visitors.keys();
    if (this.#visitors.size >= MOST && oldest !== undefined) this.#visitors.delete(oldest);
    this.#visitors.set(session, {
      account: { id: 'trial', name },
      ...{ audience: 'staff', grants: [grant], isOpen: false, isSignedIn: null },
    });
    return session;
  }

  /** Who tries; null for whoever does not. */
  visitor({ cookie }: Pick<Credentials, 'cookie'>): Visitor | null {
    const session = sessionIn(cookie);
    return session === null ? null : (this.#visitors.get(session) ?? null);
  }

  end(session: string): void {
    this.#visitors.delete(session);
  }
}
