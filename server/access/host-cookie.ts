const LOOPBACK = /^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** Behind TLS browsers keep a cookie of this name to this host; on loopback there is no TLS. */
const SAFER = '__Host-';

/** The secret a request bears under a name, null where it bears none. The safer cookie wins: nobody else can set it. */
export function secretIn(cookie: string | undefined, name: string): string | null {
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  for (const full of [SAFER + name, name]) {
    const [, value] = pairs.find(([key]) => key === full) ?? [];
    if (value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

/** The header that gives a browser a secret, or (null) takes it away; scripts cannot read it, and it is sent to this house alone. */
export function secretCookie(
  name: string,
  secret: string | null,
  { house, seconds }: { readonly house: string; readonly seconds: number },
): string {
  const isPlain = LOOPBACK.test(house);
  const age = secret === null ? 0 : seconds;
  const safety = `Path=/; HttpOnly; SameSite=Lax${isPlain ? '' : '; Secure'}`;
  return `${isPlain ? name : SAFER + name}=${secret ?? ''}; Max-Age=${age}; ${safety}`;
}
