import type { CustomFetch } from 'openid-client';
import { named, OidcError } from './fault.ts';

/** Bytes of one answer of a provider: its tokens, its keys and what it says of somebody are some kilobytes. */
const MOST = 1_000_000;

/**
 * Asks a provider, with a form or nothing, and takes no more of its answer than it may be long.
 *
 * @throws OidcError where there is no answer, or too long a one
 */
export const limitedFetch: CustomFetch = async (address, { body, signal, ...options }) => {
  const form = body instanceof URLSearchParams ? body : null;
  try {
    const answer = await fetch(address, { ...options, body: form, signal: signal ?? null });
    return await read(answer);
  } catch (error) {
    if (error instanceof OidcError) throw error;
    throw new OidcError('down', named(reasonOf(error)));
  }
};

async function read({ body, status, headers }: Response): Promise<Response> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.byteLength;
    if (size > MOST) throw new OidcError('untrusted', 'too long an answer');
    pieces.push(piece);
  }
  const isEmpty = status === 204 || status === 304;
  return new Response(isEmpty ? null : Buffer.concat(pieces), { status, headers });
}

/** `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED`, `TimeoutError`… */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : error.name;
}
