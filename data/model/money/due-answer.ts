import { allocationsOf, type Allocation } from './allocation.ts';
import { sumOfAmounts, type Amounts } from './amounts.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import {
  chargeRows,
  chargesOf,
  unsharedCharges,
  type ChargeRow,
  type UnsharedCharge,
} from './charge-row.ts';
import type { ChargeBasis } from './contract-weight.ts';
import { sharedCharges } from './cost-line.ts';
import { dueByMember } from './due.ts';
import type { MemberCode } from '../member.ts';
import type { ResourceId } from '../resource.ts';
import { whyNoShares, type NoShares } from '../agreement/year-shares.ts';

/** What each member owes for each resource of a year, and the cost lines beside it. */
export interface DueAnswer {
  readonly year: number;
  /** why nothing is due; null when shares are known */
  readonly noShares: NoShares | null;
  readonly rows: readonly DueRow[];
  /** of the rows, without charges */
  readonly total: Amounts;
  /** penalties and damages of the year: outside any order (convention, art. 6.2 and 12) */
  readonly charges: readonly ChargeRow[];
  /** charges of the year nobody's part of is known */
  readonly unshared: readonly UnsharedCharge[];
  /** as the agreement lists them; who owes nothing is not there */
  readonly members: readonly MemberDue[];
}

/** What a member owes for a resource. */
export interface DueRow extends Amounts {
  readonly provider: string;
  readonly resource: ResourceId;
  readonly member: MemberCode;
  readonly standing: Allocation['standing'];
  /** what is shared out */
  readonly basis: Allocation['basis'];
  /** numbers of the orders, sorted */
  readonly orders: readonly string[];
}

/** What a member owes in a year, taxes included, in cents. */
export interface MemberDue {
  readonly member: MemberCode;
  /** for resources */
  readonly shared: Cents;
  /** penalties and damages */
  readonly charged: Cents;
  /** both */
  readonly total: Cents;
}

/** The dues of a year, by provider, resource and member. */
export function dueAnswer(basis: ChargeBasis, year: number): DueAnswer {
  const allocations = allocationsOf(basis, year);
  const ofYear = chargesOf(sharedCharges(basis), year);
  const charges = chargeRows(ofYear);
  const rows = allocations.map(dueRow);
  return {
    year,
    noShares: whyNoShares(basis, year) ?? null,
    rows: rows.sort((a, b) => (a.provider < b.provider ? -1 : a.provider > b.provider ? 1 : 0)),
    total: sumOfAmounts(allocations),
    charges,
    unshared: unsharedCharges(ofYear),
    members: memberDues(basis, allocations, charges),
  };
}

function dueRow({ parts, exclTax, vat, inclTax, ...one }: Allocation): DueRow {
  const { provider, resource, member, standing, basis } = one;
  const numbers = parts.flatMap(({ price }) => price.order?.number ?? []);
  return {
    ...{ provider, resource, member, standing, basis },
    orders: [...new Set(numbers)].sort(),
    ...{ exclTax, vat, inclTax },
  };
}

function memberDues(
  { agreement }: ChargeBasis,
  allocations: readonly Allocation[],
  charges: readonly ChargeRow[],
): MemberDue[] {
  const due = dueByMember(allocations);
  const owing = new Set([...due.keys(), ...charges.map(({ member }) => member)]);
  const listed = agreement.members.map(({ code }) => code);
  const others = [...owing].filter((code) => !listed.includes(code)).sort();
  return [...listed, ...others]
    .filter((code) => owing.has(code))
    .map((member) => {
      const shared = due.get(member) ?? cents(0);
      const own = charges.filter((one) => one.member === member);
      const charged = sumOfCents(own.map(({ amount }) => amount));
      return { member, shared, charged, total: cents(shared + charged) };
    });
}
