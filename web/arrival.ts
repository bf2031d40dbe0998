/** Puts the reader at the head of a page he came to, or at the part of it that he asked for. */
export function arriveAt(hash: string): void {
  const part = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
  focusOn(part ?? heading());
  if (part) part.scrollIntoView();
  else window.scrollTo(0, 0);
}

/** Puts the reader back where he was; on another page, its heading has the focus. */
export function returnTo(scroll: number, elsewhere: boolean): void {
  if (elsewhere) focusOn(heading());
  window.scrollTo(0, scroll);
}

/** The heading of the page, which is what it found. */
export function headingText(): string {
  return heading()?.textContent.trim() ?? '';
}

function heading(): HTMLElement | null {
  return document.querySelector('main h1');
}

function focusOn(element: HTMLElement | null): void {
  element?.setAttribute('tabindex', '-1');
  element?.focus({ preventScroll: true });
}
