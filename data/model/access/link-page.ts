/** What a link is for: a first password, or a new one in the place of a lost one. */
export type LinkKind = 'invitation' | 'reset';

/**
 * What becomes of the one-time codes of its account: `asked`, one is needed beside the link · `dropped`, none is asked for any
 * more, as the administrator said · `none`, it has none.
 */
export type LinkCodes = 'asked' | 'dropped' | 'none';

/** What whoever opens a link is shown: whose password is to be chosen, or why none can be. */
export type LinkPage =
  | {
      readonly state: 'open';
      readonly kind: LinkKind;
      readonly codes: LinkCodes;
      readonly login: string;
      readonly name: string;
    }
  | { readonly state: 'unknown' | 'used' | 'expired' };
