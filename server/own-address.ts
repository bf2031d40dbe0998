import { pageAt } from '../data/model/pages.ts';

const LONGEST = 2_000;

/** Where somebody goes on to who signs in: a page of the house, whatever the address says. */
export function nextOf(text: string | undefined): string {
  return ownAddress(text ?? '') ?? '/';
}

/** An address of a page of the house as it is; null for any other, which must not be led to from here. */
export function ownAddress(text: string): string | null {
  if (!/^\/(?![/\\])[^\s\\]*$/.test(text) || text.length > LONGEST) return null;
  const { pathname, search } = new URL(text, 'http://house');
  return pageAt(pathname) ? pathname + search : null;
}
