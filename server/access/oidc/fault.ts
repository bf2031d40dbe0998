/**
 * Why somebody does not come in by the identity provider, with the status it is told under. `lost`: this browser began no such
 * sign-in, too long ago, or it was gone through already · `denied`: he, or the provider, said no · `down`: it does not answer ·
 * `refused`: it does not take what the house asks, or who the house is · `untrusted`: what it answers is not signed, addressed or
 * made as it has to be · `clock`: its clock and ours differ too much · `weak`: it is less sure of who he is than the settings ask ·
 * `no-role`: no rule gives him a role · `disabled`: his account is.
 */
export const OIDC_FAULTS = {
  lost: 400,
  denied: 403,
  weak: 403,
  'no-role': 403,
  disabled: 403,
  refused: 502,
  untrusted: 502,
  clock: 502,
  down: 503,
} as const;

/** One of them. */
export type OidcFault = keyof typeof OIDC_FAULTS;

/** Somebody does not come in; what the provider answered stands nowhere in it but as names of the protocol. */
export class OidcError extends Error {
  readonly fault: OidcFault;
  /** what the administrator is told of it, nothing about a person */
  readonly reason: string;

  constructor(fault: OidcFault, reason: string) {
    super(`not signed in elsewhere: ${fault} ${reason}`);
    this.fault = fault;
    this.reason = reason;
  }
}

/** The provider knows somebody, and he does not come in here. */
export class NotLetIn extends OidcError {
  /** number of his account, '' where he has none */
  readonly account: string;
  /** what the provider calls him: for his own eyes */
  readonly subject: string;

  constructor(fault: 'no-role' | 'disabled', account: string, subject: string) {
    super(fault, fault);
    this.account = account;
    this.subject = subject;
  }
}

/** A name of the protocol or of the system, to be told; anything else a provider wrote is not told on. */
export function named(text: string): string {
  return /^[\w.-]{1,60}$/.test(text) ? text : 'unnamed';
}
