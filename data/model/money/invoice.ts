import type { Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';
import type { Day } from '../period.ts';
import type { ResourceId } from '../resource.ts';

/** One line of a provider's invoice to a member, or to the whole group (convention, art. 8 and 10). */
export interface Invoice {
  readonly number: string;
  readonly provider: string;
  /** null: several resources, or not told */
  readonly resource: ResourceId | null;
  /** null: to the whole group */
  readonly member: MemberCode | null;
  /** the budget that pays, apart from the day of payment */
  readonly fiscalYear: number;
  readonly from: Day | null;
  readonly to: Day | null;
  /** negative on a credit note; at least one of the two amounts is told */
  readonly exclTax: Cents | null;
  /** hundredths of a percent; null: not told */
  readonly vatRate: number | null;
  readonly inclTax: Cents | null;
  readonly orderedOn: Day | null;
  readonly invoicedOn: Day | null;
  /** null: not paid yet */
  readonly paidOn: Day | null;
  /** batch of the file that brought it */
  readonly batch: string;
}
