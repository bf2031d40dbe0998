import { addressDefaults, addressOf, contextFrom } from '../data/model/address.ts';
import type { Overview } from '../data/model/overview.ts';

/**
 * Address that a click leads to within this page.
 *
 * @returns null for what is the browser's own business: another page, a file, a new tab, an anchor
 */
export function addressOfClick(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target !== '' || link.hasAttribute('download')) return null;
  if (link.origin !== location.origin || link.pathname !== '/' || link.hash !== '') return null;
  return link.pathname + link.search;
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
