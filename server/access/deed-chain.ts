import type { Deed, KeptDeed } from '../../data/model/access/deed.ts';
import { hashOf } from './secret.ts';

/** The end of a chain. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

/** Before the first deed. */
export const NO_DEED: ChainEnd = { number: 0, hash: '' };

/** A deed as the next one of a chain. */
export function chained(deed: Deed, at: string, end: ChainEnd): KeptDeed {
  const next = { number: end.number + 1, at, ...deed, previous: end.hash };
  return { ...next, hash: hashOfDeed(next) };
}

/** SHA-256 of a deed and of the hash before it, as a JSON array in this order. */
export function hashOfDeed(kept: Omit<KeptDeed, 'hash'>): string {
  const { number, at, actor, deed, subject, detail, previous } = kept;
  return hashOf(JSON.stringify([number, at, actor, deed, subject, detail, previous]));
}

/** Does a deed follow the one before it, unchanged? Of the first that is left, after a purge, the one before is not known (null). */
export function follows(kept: KeptDeed, end: ChainEnd | null): boolean {
  if (kept.hash !== hashOfDeed(kept)) return false;
  return end === null || (kept.number === end.number + 1 && kept.previous === end.hash);
}
