/** What cannot be so in an agreement, each value well formed by itself. */
export type AgreementFault =
  | { readonly code: 'same-member'; readonly member: string }
  | { readonly code: 'two-departments' }
  | { readonly code: 'same-version'; readonly version: string }
  | { readonly code: 'same-effective-day'; readonly day: string }
  | {
      readonly code: 'unknown-signatory';
      readonly member: string;
      readonly members: readonly string[];
    }
  | {
      readonly code: 'unknown-charged-member';
      readonly member: string;
      readonly members: readonly string[];
    }
  | {
      readonly code: 'unknown-charged-provider';
      readonly provider: string;
      readonly providers: readonly string[];
    }
  | {
      readonly code: 'unknown-charged-resource';
      readonly resource: string;
      readonly resources: readonly string[];
    }
  | { readonly code: 'accession-without-day'; readonly missing: string }
  | { readonly code: 'withdrawal-without-day'; readonly missing: string }
  | { readonly code: 'received-before-sent'; readonly sent: string; readonly received: string }
  | { readonly code: 'left-before-joining'; readonly joined: string; readonly notice: string }
  | { readonly code: 'penalty-without-member' }
  | { readonly code: 'penalty-to-who-stays'; readonly member: string }
  | { readonly code: 'damages-to-one-member' };
