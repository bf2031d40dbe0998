import { addressOfFields, ownParameters } from '../data/model/address.ts';
import type { Frame } from '../data/model/frame.ts';
import { pageAt } from '../data/model/pages.ts';

/**
 * Address that a click leads to within the house.
 *
 * @returns null for what is the browser's own business: another site, a file, a new tab, a part of the page on screen
 */
export function addressOfClick(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || withKey(event)) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link && staysHere(link) ? link.pathname + link.search + link.hash : null;
}

function withKey({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}

function staysHere(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || pageAt(link.pathname) === null) return false;
  if (link.target !== '' || link.hasAttribute('download')) return false;
  const isPart = link.pathname === location.pathname && link.search === location.search;
  return link.hash === '' || !isPart;
}

/**
 * The shortest address of what a form asks a page of the house for.
 *
 * @param submitter the button it is sent by, which may ask for something itself
 * @returns null for a form that changes something, or asks somebody else
 */
export function addressOfForm(
  form: HTMLFormElement,
  { choices }: Frame,
  submitter: HTMLElement | null = null,
): string | null {
  const { origin, pathname } = new URL(form.action);
  const method = submitter?.getAttribute('formmethod') ?? form.method;
  const found = method === 'get' && origin === location.origin ? pageAt(pathname) : null;
  if (!found) return null;
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string') params.append(name, value);
  }
  const own = Object.entries(ownParameters(params, found.page));
  return addressOfFields(new Map([...params, ...own]), choices, found);
}
