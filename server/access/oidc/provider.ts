import * as client from 'openid-client';
import type { Claims } from '../../../data/model/access/claims.ts';
import { holdToLevels } from './assurance.ts';
import { CLOCK_SECONDS, discover } from './discovery.ts';
import { OidcError } from './fault.ts';
import { faultOf } from './fault-of.ts';
import type { OidcSettings } from './settings.ts';

/** What a browser and the house alone know of a sign-in under way. */
export interface Proofs {
  readonly state: string;
  readonly nonce: string;
  /** of which the provider is told the SHA-256 (PKCE, RFC 7636) */
  readonly verifier: string;
}

/** Who a provider says somebody is. */
export interface Told {
  readonly issuer: string;
  /** what it calls him, and nobody else ever */
  readonly subject: string;
  readonly claims: Claims;
  /** the signed token itself, which the provider wants to see when he leaves */
  readonly idToken: string;
}

const LOOK_AGAIN_MS = 3_600_000;

/** OpenID Connect Core §2. */
const LONGEST_SUBJECT = 255;

/**
 * An identity provider that speaks OpenID Connect: authorization code with PKCE, state and nonce. It is asked about itself when it
 * is first needed, and again each hour; whatever it is asked, it answers, or there is an OidcError.
 */
export class OidcProvider {
  readonly #settings: OidcSettings;
  readonly #secret: string;
  readonly #now: () => Date;
  #known: client.Configuration | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(settings: OidcSettings, secret: string, now: () => Date) {
    this.#settings = settings;
    this.#secret = secret;
    this.#now = now;
  }

  /** Asks it about itself. */
  async look(): Promise<void> {
    await this.#asked(() => Promise.resolve());
  }

  /** The address where somebody says who he is, to come `back` from. */
  authorization({ state, nonce, verifier }: Proofs, back: string): Promise<string> {
    const { scopes, acrValues } = this.#settings;
    return this.#asked(async (configuration) => {
      const parameters = {
        ...{ redirect_uri: back, scope: scopes, state, nonce },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(acrValues !== null && { acr_values: acrValues }),
      };
      return client.buildAuthorizationUrl(configuration, parameters).href;
    });
  }

  /** Who somebody is, from the address he came back by. */
  told(answer: URL, { state, nonce, verifier }: Proofs): Promise<Told> {
    return this.#asked(async (configuration) => {
      const tokens = await client.authorizationCodeGrant(configuration, answer, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      const own = tokens.claims();
      if (!own || tokens.id_token === undefined) throw new OidcError('untrusted', 'no id_token');
      this.#check(own);
      const more = await this.#userinfo(configuration, tokens.access_token, own.sub);
      const { iss: issuer, sub: subject } = own;
      const claims = { ...more, ...own };
      holdToLevels(claims, this.#settings);
      return { issuer, subject, claims, idToken: tokens.id_token };
    });
  }

  /** The address where somebody ends his session at the provider too, to come `back` from; null where it has none. */
  leaving(idToken: string | null, back: string, state: string): Promise<string | null> {
    return this.#asked((configuration) => {
      if (configuration.serverMetadata().end_session_endpoint === undefined)
        return Promise.resolve(null);
      const hint = idToken === null ? {} : { id_token_hint: idToken };
      const parameters = { post_logout_redirect_uri: back, state, ...hint };
      return Promise.resolve(client.buildEndSessionUrl(configuration, parameters).href);
    });
  }

  /** A token is made when its code is taken: one of another time than now tells that a clock is wrong, or is an old one. */
  #check({ iat, sub }: client.IDToken): void {
    const apart = Math.abs(this.#now().getTime() / 1000 - iat);
    if (!(apart <= CLOCK_SECONDS)) throw new OidcError('clock', 'iat');
    if (sub === '' || sub.length > LONGEST_SUBJECT) throw new OidcError('untrusted', 'sub');
  }

  /** What it says more of somebody, which is signed for this house where it signs at all (OpenID Connect Core §5.3.2). */
  async #userinfo(
    configuration: client.Configuration,
    token: string,
    subject: string,
  ): Promise<Claims> {
    const { hasSignedUserinfo } = this.#settings;
    const isThere = configuration.serverMetadata().userinfo_endpoint !== undefined;
    if (!isThere && !hasSignedUserinfo) return {};
    const told = await client.fetchUserInfo(configuration, token, subject);
    if (hasSignedUserinfo && (told.iss === undefined || told.aud === undefined))
      throw new OidcError('untrusted', 'userinfo for anybody');
    return told;
  }

  async #asked<Answer>(ask: (configuration: client.Configuration) => Promise<Answer>) {
    const configuration = await this.#configuration();
    try {
      return await ask(configuration);
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** What it said before holds as long as it says nothing else. */
  async #configuration(): Promise<client.Configuration> {
    const now = this.#now().getTime();
    if (this.#known && now - this.#lookedAt < LOOK_AGAIN_MS) return this.#known;
    try {
      this.#known = await discover(this.#settings, this.#secret);
    } catch (error) {
      const { fault, reason } = faultOf(error);
      const told = new OidcError(fault === 'down' ? fault : 'refused', `discovery ${reason}`);
      if (!this.#known) throw told;
    }
    this.#lookedAt = now;
    return this.#known;
  }
}
