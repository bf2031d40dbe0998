import { hashOf, newSecret } from '../secret.ts';
import { Shelf } from '../shelf.ts';
import type { Proofs } from './provider.ts';

/** A sign-in under way. */
export interface Flow extends Proofs {
  /** where it goes on to, a page of the house */
  readonly next: string;
}

const MINUTES = 10;

/** Who begins more than all the others together makes the oldest begin again. */
const MOST = 5_000;

/** Sign-ins that were begun, each for one browser and one answer, kept in memory for ten minutes. */
export class Flows {
  readonly #begun: Shelf<Flow & { readonly browser: string }>;

  constructor(now: () => Date) {
    this.#begun = new Shelf(MINUTES, now, MOST);
  }

  /** @param browser the secret the browser keeps meanwhile, which several of them may share */
  begin(browser: string, next: string): Proofs {
    const proofs = { state: newSecret(), nonce: newSecret(), verifier: newSecret() };
    this.#begun.put(hashOf(proofs.state), { ...proofs, next, browser: hashOf(browser) });
    return proofs;
  }

  /** The sign-in an answer is to; null where another browser began it, and whenever it was asked for before. */
  take(state: string, browser: string | null): Flow | null {
    const begun = this.#begun.find(hashOf(state));
    this.#begun.take(hashOf(state));
    if (begun === null || browser === null || begun.browser !== hashOf(browser)) return null;
    const { nonce, verifier, next } = begun;
    return { state: begun.state, nonce, verifier, next };
  }
}

/** The cookie that binds a sign-in to its browser. */
export const FLOW_COOKIE = { name: 'canopee-oidc', seconds: MINUTES * 60 } as const;
