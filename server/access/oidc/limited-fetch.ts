import type { CustomFetch } from 'openid-client';
import { OidcError } from './fault.ts';

/** Bytes of one answer of a provider: its tokens, its keys and what it says of somebody are some kilobytes. */
const MOST = 1_000_000;

/** Asks a provider, with a form or nothing, and takes no more of its answer than it may be long. */
export const limitedFetch: CustomFetch = async (address, { body, signal, ...options }) => {
  const form = body instanceof URLSearchParams ? body : null;
  const answer = await fetch(address, { ...options, body: form, signal: signal ?? null });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.byteLength;
    if (size > MOST) throw new OidcError('untrusted', 'too long an answer');
    pieces.push(piece);
  }
  const { status, headers } = answer;
  const isEmpty = status === 204 || status === 304;
  return new Response(isEmpty ? null : Buffer.concat(pieces), { status, headers });
};
