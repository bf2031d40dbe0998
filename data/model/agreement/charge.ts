import type { Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';
import type { Day } from '../period.ts';
import type { ResourceId } from '../resource.ts';

/** A contract of the group: all there is with a provider, or what one resource of it was ordered under. */
export interface ChargedContract {
  readonly provider: string;
  readonly resource?: ResourceId;
}

/** What a provider asks of a member that leaves: that member bears it alone (convention, art. 6.2). */
export interface Penalty extends ChargedContract {
  readonly kind: 'penalty';
  readonly member: MemberCode;
  readonly amount: Cents;
  readonly on: Day;
  readonly label: string;
}

/** Damages awarded against the group: borne by weight in that contract, not by population (convention, art. 12). */
export interface Damages extends ChargedContract {
  readonly kind: 'damages';
  readonly amount: Cents;
  readonly on: Day;
  readonly label: string;
}

/** A legal act of the group that costs money outside any order; a cost line of its own. */
export type Charge = Penalty | Damages;

/** The article of the convention a charge goes by. */
export type ChargeArticle = '6.2' | '12';

/** The article that says who bears a charge. */
export function articleOf({ kind }: Pick<Charge, 'kind'>): ChargeArticle {
  return kind === 'penalty' ? '6.2' : '12';
}
