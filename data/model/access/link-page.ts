/** What a link is for: a first password, or a new one in the place of a lost one. */
export type LinkKind = 'invitation' | 'reset';

/** What whoever opens a link is shown: whose password is to be chosen, or why none can be. */
export type LinkPage =
  | {
      readonly state: 'open';
      readonly kind: LinkKind;
      readonly login: string;
      readonly name: string;
    }
  | { readonly state: 'unknown' | 'used' | 'expired' };
