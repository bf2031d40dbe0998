import { secretCookie, secretIn } from './host-cookie.ts';
import { SESSION_LIMITS } from './session-limits.ts';

const NAME = 'canopee';

/** The session a request names, null where it names none. */
export function sessionIn(cookie: string | undefined): string | null {
  return secretIn(cookie, NAME);
}

/** The header that gives a browser its session, or (null) takes it away. */
export function sessionCookie(session: string | null, house: string): string {
  return secretCookie(NAME, session, { house, seconds: SESSION_LIMITS.absoluteMs / 1000 });
}
