import { createHmac, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** A key that signs tokens, by the name it has in the provider's list. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: 'RS256' | 'ES256';
  readonly key: KeyObject;
}

/** What a token claims, and the head that says how it is signed. */
export interface Token {
  readonly head: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What a token says, whoever signed it. */
export function tokenIn(text: string): Token {
  const [head = '', claims = ''] = text.split('.');
  return { head: parsed(head), claims: parsed(claims) };
}

/** A token signed with a key of the provider, or of anybody. */
export function signed({ head, claims }: Token, { kid, alg, key }: SigningKey): string {
  const text = unsigned({ head: { ...head, kid, alg }, claims });
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

/** A token that claims to need no signature. */
export function unsignedToken({ head, claims }: Token): string {
  const { kid: _, ...rest } = head;
  return `${unsigned({ head: { ...rest, alg: 'none' }, claims })}.`;
}

/** A token signed with a secret that two know. */
export function signedBySecret({ head, claims }: Token, secret: string): string {
  const text = unsigned({ head: { ...head, alg: 'HS256' }, claims });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** Did that key sign it? */
export function isSignedBy(text: string, { key }: SigningKey): boolean {
  const [head, claims, signature = ''] = text.split('.');
  const [data, seal] = [Buffer.from(`${head}.${claims}`), Buffer.from(signature, 'base64url')];
  return verify('sha256', data, { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' }, seal);
}

function unsigned({ head, claims }: Token): string {
  const parts = [head, claims].map((part) => Buffer.from(JSON.stringify(part)));
  return parts.map((part) => part.toString('base64url')).join('.');
}

function parsed(part: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}
