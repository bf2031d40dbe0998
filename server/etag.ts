import { createHash } from 'node:crypto';

/** Weak, because a compressed body has other bytes; of the body itself, so that new words or a new page renew it too. */
export function etagOf(body: Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Does who sends this `If-None-Match` have the body already? */
export function knows(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag) return true;
  const known = header.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag.slice(2));
}
