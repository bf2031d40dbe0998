import type { Charge, ChargeArticle } from '../../data/model/agreement/charge.ts';
import type { NoWeight } from '../../data/model/money/contract-weight.ts';
import type { MissingStep } from '../../data/model/money/dissolution-answer.ts';
import type { Allocation } from '../../data/model/money/allocation.ts';
import type { Cents } from '../../data/model/cents.ts';
import type { Cause, LooksLike } from '../../data/model/reconciliation/difference.ts';
import type { MemberStatus } from '../../data/model/agreement/membership.ts';
import type { PaymentCause } from '../../data/model/reconciliation/payment-finding.ts';
import type { Day } from '../../data/model/period.ts';
import type { RefusedRecord } from '../../data/model/reconciliation/refused-record.ts';
import type { ShareTerms } from '../../data/model/money/shares-answer.ts';
import type { NoShares } from '../../data/model/agreement/year-shares.ts';

/** A name of a column of the cost tables. */
export type CostColumn =
  | 'provider'
  | 'resource'
  | 'code'
  | 'member'
  | 'status'
  | 'served'
  | 'share'
  | 'basis'
  | 'orders'
  | 'exclTax'
  | 'vat'
  | 'inclTax'
  | 'ordered'
  | 'due'
  | 'invoiced'
  | 'paid'
  | 'gap'
  | 'cause'
  | 'charge'
  | 'article'
  | 'amount'
  | 'label'
  | 'shared'
  | 'charged'
  | 'ofWhichCharged'
  | 'total'
  | 'outstanding'
  | 'missing';

/** Something that may be wrong, for which there is a remedy. */
export type Finding = Cause | PaymentCause;

/** What is said about shares, dues and invoices. */
export interface CostWords {
  readonly columns: Readonly<Record<CostColumn, string>>;
  readonly sharesOf: (year: number) => string;
  readonly dueOf: (year: number) => string;
  readonly chargesOf: (year: number) => string;
  readonly memberDuesOf: (year: number) => string;
  readonly dissolutionOn: (asOf: Day) => string;
  readonly charge: Readonly<Record<Charge['kind'], string>>;
  readonly article: (article: ChargeArticle) => string;
  /** of a charge that is not about one resource */
  readonly allResources: string;
  readonly totalCharged: string;
  /** a charge that is not shared out, and why */
  readonly unshared: (label: string, amount: string, why: string) => string;
  readonly noWeight: Readonly<Record<NoWeight, string>>;
  readonly dissolution: string;
  readonly mayEnd: string;
  /** lines with something outstanding, and how much is still to be paid */
  readonly mayNotEnd: (lines: number, amount: string) => string;
  /** what a line of the checklist waits for; `unpaid` names the invoices not paid */
  readonly missingStep: Readonly<Record<MissingStep, (unpaid: string) => string>>;
  /** an invoice to the whole group that nobody can split */
  readonly unsplit: (number: string, amount: string) => string;
  readonly withoutPrice: (years: readonly number[]) => string;
  readonly reconciliationOf: (year: number, asOf: Day) => string;
  readonly status: Readonly<Record<MemberStatus, string>>;
  readonly basis: Readonly<Record<Allocation['basis'], string>>;
  readonly rule: string;
  /** where the shares come from */
  readonly terms: (terms: ShareTerms) => string;
  readonly noShares: Readonly<Record<NoShares, (year: number) => string>>;
  readonly total: string;
  readonly euros: (amount: Cents) => string;
  readonly wholeGroup: string;
  readonly cause: Readonly<Record<Finding, string>>;
  readonly remedy: Readonly<Record<Finding, string>>;
  /** what a wrong part equals */
  readonly looksLike: (looksLike: LooksLike, nameOf: (code: string) => string) => string;
  /** a cause with what the wrong part equals */
  readonly because: (cause: string, likeness: string) => string;
  readonly difference: (amount: string, cause: string, remedy: string) => string;
  readonly invoices: (numbers: readonly string[]) => string;
  readonly nothingOff: string;
  readonly payableUntil: (day: Day) => string;
  readonly awaited: (count: number) => string;
  readonly quarantine: string;
  /** a refused line: its place, why, and what to do */
  readonly refused: (record: RefusedRecord, amount: string | null) => string;
  /** said of a row whose figures a refused line may change */
  readonly provisional: (lines: number) => string;
  readonly warning: string;
}
