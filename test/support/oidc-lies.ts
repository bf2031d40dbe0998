import { generateKeyPairSync } from 'node:crypto';
import { isSignedBy, signed, tokenIn, type SigningKey } from './jwt.ts';
import type { Lie, TestProvider } from './oidc.ts';

/** Another ID token in the place of the one the provider made. */
export function idToken(make: (text: string) => string | undefined): Lie {
  return (body) => {
    const tokens = body as { readonly id_token: string };
    return { ...tokens, id_token: make(tokens.id_token) };
  };
}

/** The same token with other claims, signed by the key that signed it. */
export function resigned(
  { keys }: Pick<TestProvider, 'keys'>,
  text: string,
  more: Readonly<Record<string, unknown>>,
): string {
  const { head, claims } = tokenIn(text);
  return signed({ head, claims: { ...claims, ...more } }, keyOf({ keys }, text));
}

/** The key of the provider that signed a token. */
export function keyOf({ keys }: Pick<TestProvider, 'keys'>, text: string): SigningKey {
  const { head } = tokenIn(text);
  const key = Object.values(keys).find(({ kid }) => kid === head.kid);
  if (!key || !isSignedBy(text, key)) throw new Error('not signed by the provider');
  return key;
}

/** A key of the same name and kind as one of the provider's, and of somebody else. */
export function strangers({ kid, alg }: SigningKey): SigningKey {
  const { privateKey } =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, alg, key: privateKey };
}

/** A moment so many seconds from now, as tokens write it. */
export function seconds(more: number): number {
  return Math.floor(Date.now() / 1000) + more;
}
