/** Who takes the part of a member that left, until an amendment shares anew (not in the convention's text). */
export type FreedShare = 'department' | 'renormalise';

/** What the convention leaves open, as the coordinator settled it. */
export interface AgreementRules {
  /** day that counts for a notice of withdrawal: the letter's arrival or its dispatch (art. 6.2 does not say) */
  readonly noticeBasis: 'received' | 'sent';
  /** months before the end of the budget year by which the notice is given (art. 6.2) */
  readonly noticeMonths: number;
  readonly freedShare: FreedShare;
  /** change of cost, as a part of the reference year's, from which a party may ask for a revision (art. 1) */
  readonly revisionThreshold: number;
  /** last day of payment in the year after the budget year, `'01-31'` (art. 8 and 10) */
  readonly paymentUntil: string;
  /** weight of a member in a contract, for damages (art. 12): what it was invoiced there, or what it owes there */
  readonly damagesWeight: 'invoiced' | 'due';
}

/** The rules of an agreement that settles none of them. */
export const DEFAULT_RULES: AgreementRules = {
  noticeBasis: 'received',
  noticeMonths: 3,
  freedShare: 'department',
  revisionThreshold: 0.1,
  paymentUntil: '01-31',
  damagesWeight: 'invoiced',
};
