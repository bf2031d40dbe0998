import { createContext } from 'svelte';
import type { Frame } from '../data/model/frame.ts';
import type { PageContent } from '../data/model/page-content.ts';
import type { Reply } from '../data/model/reply.ts';
import { pathOf } from '../data/model/pages.ts';
import type { Drawings, PageProps } from './page-props.ts';
import { componentOf, type PageComponent } from './pages/pages.ts';

/** How the last move went: nothing pending, a fetch under way, the page renewed, or the last good one kept. */
export type Status = 'ready' | 'loading' | 'updated' | 'failed';

/** What became of a move; a later one cancels it. */
export type Outcome = 'shown' | 'failed' | 'cancelled';

/** Goes to an address of the house; false when the page stayed what it was. */
export type Go = (address: string) => Promise<boolean>;

/** A page with its component, as the server or its answer gave it. */
export interface Shown extends Omit<PageProps, 'svg'> {
  readonly svg: Drawings | null;
  readonly component: PageComponent;
}

/** The page on screen and how the reader moves to another one, or to another state of it, without losing his place. */
export class Navigation {
  #shown: Shown;
  #status = $state<Status>('ready');
  #go = $state.raw<Go | null>(null);
  #pending: AbortController | undefined;

  constructor(shown: Shown) {
    this.#shown = $state.raw(shown);
  }

  get page(): PageContent {
    return this.#shown.page;
  }

  get frame(): Frame {
    return this.#shown.frame;
  }

  get component(): PageComponent {
    return this.#shown.component;
  }

  /** null while the drawings are those the server put into the document */
  get svg(): Drawings | null {
    return this.#shown.svg;
  }

  get address(): string {
    return this.#shown.address;
  }

  /** why a form that was sent changed nothing */
  get reply(): Reply | null {
    return this.#shown.reply;
  }

  get status(): Status {
    return this.#status;
  }

  /** how to go elsewhere; null until the page's script runs: until then there are links and forms only */
  get go(): Go | null {
    return this.#go;
  }

  /** Says that the page's script runs, and how it goes elsewhere. */
  start(go: Go): void {
    this.#go = go;
  }

  /** Takes what the server said to a form; the page stays as it is. */
  answered(reply: Reply | null): void {
    this.#shown = { ...this.#shown, reply };
  }

  /** Does an address lead to another page than the one on screen? */
  isElsewhere(address: string): boolean {
    const [path] = address.split(/[?#]/);
    return path !== pathOf(this.frame.at);
  }

  /**
   * Shows what an address leads to; a later move cancels this one, a failed one leaves the page as it is.
   *
   * @param arrived done when the answer is there, before it is shown
   */
  async show(address: string, arrived: () => void = () => undefined): Promise<Outcome> {
    this.#pending?.abort();
    const { signal } = (this.#pending = new AbortController());
    this.#status = 'loading';
    try {
      const shown = await fetchPage(address, signal);
      if (signal.aborted) return 'cancelled';
      arrived();
      this.#shown = shown;
      this.#status = 'updated';
      return 'shown';
    } catch {
      if (signal.aborted) return 'cancelled';
      this.#status = 'failed';
      return 'failed';
    }
  }
}

/** The navigation of the page a component stands on. */
export const [useNavigation, provideNavigation] = createContext<Navigation>();

async function fetchPage(address: string, signal: AbortSignal): Promise<Shown> {
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const props = (await answer.json()) as PageProps;
  return { ...props, component: await componentOf(props.page.id) };
}
