import type { FreedShare } from '../agreement/agreement-rules.ts';
import { firstYearOf } from '../agreement/agreement.ts';
import { allocationsOf, type AllocationBasis } from './allocation.ts';
import type { Cents } from '../cents.ts';
import { costShare } from '../agreement/cost-share.ts';
import { dueByMember } from './due.ts';
import type { MemberCode } from '../member.ts';
import { statusIn, type MemberStatus } from '../agreement/membership.ts';
import type { Day } from '../period.ts';
import type { PopulationKind } from '../population.ts';
import { whyNoShares, yearShares, type NoShares } from '../agreement/year-shares.ts';

/** Who pays which part of a year, and where the parts come from. */
export interface SharesAnswer {
  readonly year: number;
  /** null: nothing rules the year, or a population is missing; `noShares` says which */
  readonly terms: ShareTerms | null;
  readonly noShares: NoShares | null;
  /** as the agreement lists them */
  readonly members: readonly MemberShare[];
}

/** What the shares of a year follow from. */
export interface ShareTerms {
  readonly version: string;
  readonly effectiveFrom: Day;
  readonly firstYear: number;
  readonly vintage: number;
  readonly populationKind: PopulationKind;
  readonly freedShare: FreedShare;
  readonly departmentPopulation: number;
  /** what the shares are parts of */
  readonly denominator: number;
}

/** A member's share of a year. */
export interface MemberShare {
  readonly member: MemberCode;
  readonly name: string;
  readonly status: MemberStatus;
  /** inhabitants; null: it shares no cost of the year, or the year has no shares */
  readonly served: number | null;
  /** 0 to 1; null likewise */
  readonly share: number | null;
  /** cents of the year, taxes included, orders of before a withdrawal too; null where shares are unknown */
  readonly due: Cents | null;
}

/** The shares of a year. */
export function sharesAnswer(basis: AllocationBasis, year: number): SharesAnswer {
  const { agreement } = basis;
  const table = yearShares(basis, year);
  const due = dueByMember(allocationsOf(basis, year));
  return {
    year,
    terms: table
      ? {
          version: table.version.id,
          effectiveFrom: table.version.effectiveFrom,
          firstYear: firstYearOf(table.version, agreement) ?? year,
          vintage: table.version.vintage,
          populationKind: table.version.populationKind,
          freedShare: table.version.freedShare ?? agreement.rules.freedShare,
          departmentPopulation: table.departmentPopulation,
          denominator: table.denominator,
        }
      : null,
    noShares: whyNoShares(basis, year) ?? null,
    members: agreement.members.map((member) => ({
      member: member.code,
      name: member.name,
      status: statusIn(member, agreement.rules, year),
      served: table?.served.get(member.code) ?? null,
      share: (table && costShare(table, member.code)) ?? null,
      due: due.get(member.code) ?? null,
    })),
  };
}
