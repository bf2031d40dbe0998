import type { Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';

/** A line of a list of orders or invoices that stays in quarantine: the figures it may belong to say so. */
export interface RefusedRecord {
  readonly kind: 'orders' | 'invoices';
  /** null: not told, or nobody known */
  readonly provider: string | null;
  /** null: not told, nobody known, or the whole group */
  readonly member: MemberCode | null;
  /** null: not told, or no year */
  readonly fiscalYear: number | null;
  /** with tax, else without; null: none that can be read */
  readonly amount: Cents | null;
  /** why it was refused, as the quarantine says */
  readonly rule: string;
  /** batch of the file, its name, and the line in it */
  readonly batch: string;
  readonly file: string;
  readonly line: number;
}

/** May a refused line belong to what a provider invoices a member in a year? What it does not tell may be anyone's. */
export function mayBelongTo(
  record: RefusedRecord,
  provider: string,
  member: MemberCode | null,
): boolean {
  const ownProvider = record.provider === null || record.provider === provider;
  return ownProvider && (record.member === null || member === null || record.member === member);
}
