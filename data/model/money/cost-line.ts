import { apportion } from './apportion.ts';
import type { Cents } from '../cents.ts';
import type { Charge } from '../agreement/charge.ts';
import {
  contractWeights,
  type ChargeBasis,
  type ContractWeights,
  type NoWeight,
} from './contract-weight.ts';
import type { MemberCode } from '../member.ts';
import { yearOf } from '../period.ts';

/** A member's part of a charge: beside what it owes for orders, in the year of the charge. */
export interface CostLine {
  readonly charge: Charge;
  readonly member: MemberCode;
  readonly provider: string;
  readonly year: number;
  readonly amount: Cents;
}

/** A charge with its cost lines, or why it cannot be shared out. */
export interface SharedCharge {
  readonly charge: Charge;
  readonly lines: readonly CostLine[];
  /** what damages are split by; null: a penalty, which is not, or not known */
  readonly split: ContractWeights | null;
  readonly obstacle: NoWeight | null;
}

/**
 * The cost lines of every charge of the agreement: a penalty is the leaver's alone (convention, art. 6.2), damages go by the
 * weight of each in that contract (art. 12).
 */
export function sharedCharges(basis: ChargeBasis): SharedCharge[] {
  return basis.agreement.charges.map((charge) => {
    const line = lineOf(charge);
    if (charge.kind === 'penalty')
      return { charge, lines: [line(charge.member, charge.amount)], split: null, obstacle: null };
    const split = contractWeights(basis, charge);
    if (typeof split === 'string') return { charge, lines: [], split: null, obstacle: split };
    const parts = apportion(charge.amount, split.weights);
    const lines = [...parts].map(([member, amount]) => line(member, amount));
    return { charge, lines, split, obstacle: null };
  });
}

function lineOf(charge: Charge): (member: MemberCode, amount: Cents) => CostLine {
  const { provider, on } = charge;
  return (member, amount) => ({ charge, member, provider, year: yearOf(on), amount });
}
