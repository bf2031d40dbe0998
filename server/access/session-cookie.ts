import { SESSION_LIMITS } from './session-limits.ts';

/** Names of the cookie: behind TLS browsers keep one of `__Host-` to this host, on loopback there is no TLS. */
const SAFE = '__Host-canopee';
const PLAIN = 'canopee';

const LOOPBACK = /^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** The session a request names, null where it names none. The safer cookie wins: nobody else can set it. */
export function sessionIn(cookie: string | undefined): string | null {
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  for (const name of [SAFE, PLAIN]) {
    const [, value] = pairs.find(([key]) => key === name) ?? [];
    if (value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

/** The header that gives a browser its session, or (null) takes it away; scripts cannot read it, and it is sent to this house alone. */
export function sessionCookie(session: string | null, house: string): string {
  const isPlain = LOOPBACK.test(house);
  const seconds = session === null ? 0 : SESSION_LIMITS.absoluteMs / 1000;
  const name = isPlain ? PLAIN : SAFE;
  const safety = `Path=/; HttpOnly; SameSite=Lax${isPlain ? '' : '; Secure'}`;
  return `${name}=${session ?? ''}; Max-Age=${seconds}; ${safety}`;
}
