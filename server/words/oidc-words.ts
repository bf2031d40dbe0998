import type { OidcFault } from '../access/oidc/fault.ts';

/** What is expected of each setting of an identity provider. */
export interface OidcSettingWords {
  /** a fault at a place of `canopee.yaml` */
  readonly at: (place: string, fault: string) => string;
  readonly unknown: (place: string, key: string) => string;
  readonly issuer: string;
  readonly clientId: string;
  readonly label: string;
  readonly scopes: string;
  readonly acrValues: string;
  readonly name: string;
  readonly algorithm: (names: readonly string[]) => string;
  readonly userinfo: string;
  readonly authentication: string;
  readonly roles: string;
  readonly claim: string;
  readonly is: string;
  readonly and: string;
  readonly role: (names: readonly string[]) => string;
  readonly member: string;
  /** a secret stands where it may be read and copied */
  readonly secretInFile: string;
  readonly noSecret: (path: string) => string;
  readonly secretSeen: (path: string) => string;
}

/** What is said to somebody an identity provider does not let in, and to whoever runs the server. */
export interface OidcWords {
  readonly settings: OidcSettingWords;
  /** @param label what people call the provider */
  readonly faults: Readonly<Record<OidcFault, (label: string) => string>>;
  /** by which number the provider knows somebody no rule is for */
  readonly identity: (subject: string) => string;
  /** one line of the server's log */
  readonly logged: (label: string, fault: OidcFault, reason: string) => string;
  /** what the administrator can do about it */
  readonly remedies: Readonly<Record<OidcFault, string>>;
}
