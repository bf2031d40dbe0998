import { DAY_MS } from './delay.ts';

/**
 * Reads a Retry-After header (RFC 9110 §10.2.3): seconds, or the moment itself.
 *
 * @returns milliseconds, at most a day; null when it is neither
 */
export function retryAfterMs(text: string, now: Date): number | null {
  const wait = /^\s*\d+\s*$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), DAY_MS);
}
