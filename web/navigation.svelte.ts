import type { Overview } from '../data/model/overview.ts';
import type { Drawings, PageProps, PageState } from './page-props.ts';

/** How the last move went: nothing pending, a fetch under way, figures renewed, or the last good ones kept. */
export type Status = 'ready' | 'loading' | 'updated' | 'failed';

/** Goes to an address of the page; false when the figures stayed what they were. */
export type Go = (address: string) => Promise<boolean>;

/** The page on screen and how the reader moves to another state of it without losing his place. */
export class Navigation {
  #overview: Overview;
  #svg: Drawings | null;
  #address: string;
  #status = $state<Status>('ready');
  #pending: AbortController | undefined;

  constructor({ overview, address, svg }: PageState & { readonly svg: Drawings | null }) {
    this.#overview = $state.raw(overview);
    this.#svg = $state.raw(svg);
    this.#address = $state(address);
  }

  get overview(): Overview {
    return this.#overview;
  }

  /** null while the drawings are those the server put into the document */
  get svg(): Drawings | null {
    return this.#svg;
  }

  get address(): string {
    return this.#address;
  }

  get status(): Status {
    return this.#status;
  }

  /** Goes to another address of the page; a later move cancels this one, a failed one leaves the figures as they are. */
  async go(address: string, history: 'push' | 'keep' = 'push'): Promise<boolean> {
    this.#pending?.abort();
    const { signal } = (this.#pending = new AbortController());
    this.#status = 'loading';
    try {
      const props = await fetchPage(address, signal);
      if (history === 'push') window.history.pushState(null, '', address);
      this.#show(props);
      return true;
    } catch {
      if (!signal.aborted) this.#status = 'failed';
      return signal.aborted;
    }
  }

  #show({ overview, svg, address }: PageProps): void {
    this.#overview = overview;
    this.#svg = svg;
    this.#address = address;
    this.#status = 'updated';
  }
}

async function fetchPage(address: string, signal: AbortSignal): Promise<PageProps> {
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as PageProps;
}
