/** Where the reader scrolled to on each page of this visit, for the browser's back and forward. */
export class Trail {
  readonly #places = new Map<number, number>();
  #entry = 0;

  /** Takes scrolling over from the browser, which would scroll before the page is there; it has it again when he leaves. */
  begin(): void {
    this.#entry = entryOf(history.state);
    history.scrollRestoration = 'manual';
    window.addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
    window.addEventListener('pageshow', () => (history.scrollRestoration = 'manual'));
  }

  /** A new entry of the history. */
  push(address: string): void {
    this.#places.set(this.#entry, window.scrollY);
    this.#entry += 1;
    history.pushState({ entry: this.#entry }, '', address);
  }

  /**
   * The browser went to another entry.
   *
   * @returns how far the reader had scrolled there
   */
  moved(state: unknown): number {
    this.#places.set(this.#entry, window.scrollY);
    this.#entry = entryOf(state);
    return this.#places.get(this.#entry) ?? 0;
  }
}

function entryOf(state: unknown): number {
  const known = state as { readonly entry?: unknown } | null;
  return typeof known?.entry === 'number' ? known.entry : 0;
}
