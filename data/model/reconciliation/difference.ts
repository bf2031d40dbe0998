import type { Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';
import type { PopulationKind } from '../population.ts';
import type { ResourceId } from '../resource.ts';

/**
 * Likely cause of a difference between what was invoiced and what is due.
 *
 * - `rounding`: at most a cent for each line
 * - `vat`: right without tax, wrong with it
 * - `wrong-vintage`: the part under another vintage or kind of population
 * - `wrong-share`: another member's part, or another key's
 * - `missing` · `awaited`: no invoice, after the last day of payment or before
 * - `twice`: invoiced again
 * - `credit-note`: a credit note that answers nothing wrong
 * - `non-member`: to one that shares no cost of the year
 * - `nothing-due`: nothing was ordered
 */
export const CAUSES = [
  'rounding',
  'vat',
  'wrong-vintage',
  'wrong-share',
  'missing',
  'awaited',
  'twice',
  'credit-note',
  'non-member',
  'nothing-due',
  'unexplained',
] as const;

/** One of them. */
export type Cause = (typeof CAUSES)[number];

/** What a wrong part was found equal to. */
export type LooksLike =
  | { readonly as: 'vintage'; readonly vintage: number; readonly populationKind: PopulationKind }
  | { readonly as: 'member'; readonly member: MemberCode }
  | { readonly as: 'whole' | 'equal-parts' | 'other-freed-share' | 'year-before' }
  | { readonly as: 'rate'; readonly rate: number | null; readonly expected: number | null };

/** A difference with its likely cause. */
export interface Difference {
  readonly cause: Cause;
  /** null: of several resources together, or none told */
  readonly resource: ResourceId | null;
  /** invoiced − due, taxes included; 0 where only the tax is wrong */
  readonly amount: Cents;
  /** numbers of the invoices it is about, sorted */
  readonly invoices: readonly string[];
  readonly looksLike: LooksLike | null;
}

/** Must somebody act on it? What may still be invoiced in time needs nothing. */
export function isOff({ cause }: Pick<Difference, 'cause'>): boolean {
  return cause !== 'awaited';
}
