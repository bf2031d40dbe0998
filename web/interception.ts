import { addressDefaults, addressOf, contextFrom } from '../data/model/address.ts';
import type { Overview } from '../data/model/overview.ts';

/**
 * Address that a click leads to within this page.
 *
 * @returns null for what is the browser's own business: another page, a file, a new tab, an anchor
 */
export function addressOfClick(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || withKey(event)) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link && staysHere(link) ? link.pathname + link.search : null;
}

function withKey({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}

function staysHere(link: HTMLAnchorElement): boolean {
  const isPage = link.origin === location.origin && link.pathname === '/' && link.hash === '';
  return isPage && link.target === '' && !link.hasAttribute('download');
}

/** The shortest address of what the context bar's form asks for. */
export function addressOfForm(form: HTMLFormElement, choices: Overview['choices']): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') params.set(name, value);
  }
  const defaults = addressDefaults(choices);
  return addressOf(contextFrom(params, defaults).context, defaults);
}
