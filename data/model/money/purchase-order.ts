import type { Cents } from '../cents.ts';
import type { Day } from '../period.ts';
import type { ResourceId } from '../resource.ts';

/** One line of a purchase order: what the group ordered, which is what its members share out (domain §2, money rule 1). */
export interface PurchaseOrder {
  readonly number: string;
  readonly provider: string;
  readonly resource: ResourceId;
  /** as the order states it; the days of the period decide which years bear the price (money rule 2) */
  readonly fiscalYear: number;
  readonly from: Day;
  readonly to: Day;
  /** null: not told */
  readonly exclTax: Cents | null;
  /** hundredths of a percent; null: not told */
  readonly vatRate: number | null;
  readonly inclTax: Cents;
  /** null: not told */
  readonly orderedOn: Day | null;
  /** batch of the file that brought it */
  readonly batch: string;
}

/** The day an order counts from when a member leaves: its own, or while that is not told the first it pays for. */
export function dayOfOrder({ orderedOn, from }: Pick<PurchaseOrder, 'orderedOn' | 'from'>): Day {
  return orderedOn ?? from;
}
