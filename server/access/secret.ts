import { createHash, randomBytes } from 'node:crypto';

/** 256 bits nobody can guess, in letters an address may hold. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: its SHA-256. One of 256 random bits needs no slower hash. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A number of something that nobody counts: 64 random bits. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}
