import type { Cents } from '../cents.ts';
import { articleOf, type Charge, type ChargeArticle } from '../agreement/charge.ts';
import type { NoWeight } from './contract-weight.ts';
import type { SharedCharge } from './cost-line.ts';
import type { MemberCode } from '../member.ts';
import { yearOf, type Day } from '../period.ts';
import type { ResourceId } from '../resource.ts';

/** A charge as it is told: what, why, and under which article of the convention. */
export interface ToldCharge {
  readonly kind: Charge['kind'];
  readonly article: ChargeArticle;
  readonly provider: string;
  /** null: all there is with the provider */
  readonly resource: ResourceId | null;
  readonly on: Day;
  readonly label: string;
}

/** A cost line: what a member bears of a charge, in cents. */
export interface ChargeRow extends ToldCharge {
  readonly member: MemberCode;
  readonly amount: Cents;
}

/** A charge nobody's part of is known, its whole amount, and why. */
export interface UnsharedCharge extends ToldCharge {
  readonly amount: Cents;
  readonly obstacle: NoWeight;
}

/** The cost lines of charges, as they are listed. */
export function chargeRows(charges: readonly SharedCharge[]): ChargeRow[] {
  return charges.flatMap(({ charge, lines }) =>
    lines.map(({ member, amount }) => ({ ...told(charge), member, amount })),
  );
}

/** The charges that cannot be shared out. */
export function unsharedCharges(charges: readonly SharedCharge[]): UnsharedCharge[] {
  return charges.flatMap(({ charge, obstacle }) =>
    obstacle === null ? [] : [{ ...told(charge), amount: charge.amount, obstacle }],
  );
}

/** The charges of a year. */
export function chargesOf(charges: readonly SharedCharge[], year: number): SharedCharge[] {
  return charges.filter(({ charge }) => yearOf(charge.on) === year);
}

function told(charge: Charge): ToldCharge {
  const { kind, provider, resource = null, on, label } = charge;
  return { kind, article: articleOf(charge), provider, resource, on, label };
}
