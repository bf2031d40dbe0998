import type { ClaimRule } from './claim-rule.ts';

/** The identity provider people may sign in by, as it was settled when the server started; its secret is no part of it. */
export interface SettledProvider {
  /** what people call it */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: string;
  /** how sure it has to be of who somebody is (`acr`): one of these; none: as it likes */
  readonly levels: readonly string[];
  /** addresses of the house it has to know: back from signing in, and from leaving */
  readonly back: readonly string[];
  readonly rules: readonly ClaimRule[];
}

/** How people reach the house from other machines, and come in. */
export interface Entrance {
  /** `https://stats.example.fr`; null: from this machine alone */
  readonly origin: string | null;
  /** null: by accounts of the house alone */
  readonly provider: SettledProvider | null;
}
