import { passOrNote } from '../pass-or-note.ts';
import type { Desk } from '../desk.ts';
import type { Origin } from '../origin.ts';
import { hashOf, newSecret } from '../secret.ts';
import { SESSION_LIMITS } from '../session-limits.ts';
import { Shelf } from '../shelf.ts';
import { Throttle } from '../throttle.ts';
import { BACK } from './back.ts';
import { NotLetIn, OidcError } from './fault.ts';
import { Flows } from './flows.ts';
import { comeIn, identityOf } from './identity.ts';
import { OidcProvider } from './provider.ts';
import type { OidcSettings } from './settings.ts';

/** Answers of providers that are taken from one network in ten minutes, and sign-ins begun there: many colleagues share an address. */
const PER_NETWORK = { most: 100, seconds: 600 } as const;

const LEAVING_MINUTES = 10;

/** Sessions whose provider is told when they end. */
const MOST_SESSIONS = 2_000;

/** A session that ended here, and may at the provider. */
export interface Leaving {
  /** the provider's token, null where it is not known any more: it lay in memory alone */
  readonly idToken: string | null;
}

/** The way in by an identity provider, beside the accounts of the house. */
export class Elsewhere {
  readonly settings: OidcSettings;
  readonly provider: OidcProvider;
  readonly #desk: Desk;
  readonly #flows: Flows;
  readonly #begins = new Throttle(PER_NETWORK);
  readonly #returns = new Throttle(PER_NETWORK);
  /** what a provider signed of somebody, by the hash of his session: names stand in it, and it is written nowhere */
  readonly #tokens: Shelf<string>;
  readonly #leaving: Shelf<Leaving>;

  constructor(settings: OidcSettings, secret: string, desk: Desk) {
    this.settings = settings;
    this.#desk = desk;
    this.provider = new OidcProvider(settings, secret, desk.now);
    this.#flows = new Flows(desk.now);
    this.#tokens = new Shelf(SESSION_LIMITS.absoluteMs / 60_000, desk.now, MOST_SESSIONS);
    this.#leaving = new Shelf(LEAVING_MINUTES, desk.now, MOST_SESSIONS);
  }

  /**
   * Begins a sign-in.
   *
   * @param browser the secret the browser has from another one under way
   * @returns the provider's address, and the secret the browser is to keep
   * @throws Throttled, OidcError
   */
  async begin(next: string, browser: string | null, { network, house }: Origin) {
    await passOrNote(this.#desk, '', () => this.#begins.pass(network));
    const kept = browser ?? newSecret();
    const proofs = this.#flows.begin(kept, next);
    return { address: await this.provider.authorization(proofs, house + BACK.in), browser: kept };
  }

  /**
   * Takes what the provider answers, once.
   *
   * @param query of the address somebody came back by, with its `?`
   * @returns the new session, and where it goes on to
   * @throws Throttled, OidcError
   */
  async finish(query: string, browser: string | null, from: Origin) {
    await passOrNote(this.#desk, '', () => this.#returns.pass(from.network));
    const state = new URLSearchParams(query).get('state') ?? '';
    const flow = this.#flows.take(state, browser);
    if (!flow) throw new OidcError('lost', 'no such sign-in');
    const answer = new URL(from.house + BACK.in + query);
    const told = await this.provider.told(answer, flow);
    const entrance = await comeIn(this.#desk, identityOf(told, this.settings), from);
    if ('fault' in entrance) throw new NotLetIn(entrance.fault, entrance.account, told.subject);
    await this.#returns.giveBack(from.network);
    this.#tokens.put(hashOf(entrance.session), told.idToken);
    return { session: entrance.session, next: flow.next };
  }

  /** Notes that a session ended here; the name says which to whoever goes on to the provider. */
  left(session: string): string {
    const hash = hashOf(session);
    const name = newSecret();
    this.#leaving.put(name, { idToken: this.#tokens.find(hash) });
    this.#tokens.take(hash);
    return name;
  }

  /** The session of a name; null where there is none (any more). */
  leaving(name: string): Leaving | null {
    return this.#leaving.find(name);
  }

  /**
   * The provider's address that ends the session of a name, once; null where there is none to end.
   *
   * @throws OidcError
   */
  async leave(name: string, { house }: Origin): Promise<string | null> {
    const leaving = this.#leaving.find(name);
    if (!leaving) return null;
    const state = newSecret();
    const address = await this.provider.leaving(leaving.idToken, house + BACK.out, state);
    this.#leaving.take(name);
    this.#leaving.put(state, { idToken: null });
    return address;
  }

  /** Does somebody come back from the provider where his session was ended? Told once. */
  hasLeft(state: string): boolean {
    const isKnown = this.#leaving.find(state) !== null;
    this.#leaving.take(state);
    return isKnown;
  }
}
