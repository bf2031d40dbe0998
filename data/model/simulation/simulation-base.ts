import type { FreedShare } from '../agreement/agreement-rules.ts';
import type { Cents } from '../cents.ts';
import type { Figure } from '../figure.ts';
import type { MemberCode } from '../member.ts';
import type { PopulationKind } from '../population.ts';
import type { KindId, ResourceId } from '../resource.ts';

/** A member of the group, or a commune that may be brought in. */
export interface Candidate {
  readonly code: MemberCode;
  readonly name: string;
  readonly kind: 'commune' | 'department';
  /** shares the costs of the year; `left` when it did once and its freed share is spread over the others */
  readonly standing: 'member' | 'left' | 'outside';
}

/** Inhabitants in one vintage and of one kind: of the candidates, and of the whole department. */
export interface CandidatePopulation {
  readonly vintage: number;
  readonly kind: PopulationKind;
  /** INSEE code → inhabitants; a commune that did not exist in the vintage is not there */
  readonly communes: Readonly<Record<string, number>>;
  readonly department: number;
}

/** Something readers did or are, by member: a figure each, or the reason why there is none. */
export type ByMember = Readonly<Record<string, Figure>>;

/** Uses of one whole year, or of the months of it that are in. */
export interface YearOfUse {
  readonly year: number;
  readonly months: number;
  readonly uses: ByMember;
}

/** A resource of the year with what is shared out for it: every order apart, in cents, taxes included. */
export interface CostedResource {
  readonly id: ResourceId;
  readonly name: string;
  readonly kind: KindId;
  /** none when nothing says its price: outside every total, and said so */
  readonly amounts: readonly Cents[];
}

/** What rules the year today, beside which every scenario stands. */
export interface Today {
  readonly version: string;
  readonly vintage: number;
  readonly populationKind: PopulationKind;
  readonly freedShare: FreedShare;
  /** member → cents owed for the year */
  readonly due: Readonly<Record<string, Cents>>;
}

/** Everything a simulation of one year is computed from: sent once, so that the browser asks nothing more. */
export interface SimulationBase {
  readonly year: number;
  /** fictitious data, which every answer says */
  readonly demonstration: boolean;
  readonly agreement: string;
  /** null when no agreement rules the year */
  readonly today: Today | null;
  /** communes in the order of their codes, then the department */
  readonly candidates: readonly Candidate[];
  readonly populations: readonly CandidatePopulation[];
  readonly resources: readonly CostedResource[];
  /** names of resources with orders a former member still owes a part of: these stay as they are, outside all figures here */
  readonly settled: readonly string[];
  readonly use: YearOfUse;
  /** the last three whole years up to the year, oldest first; fewer where there are not so many */
  readonly threeYears: readonly YearOfUse[];
  /** changes of platform within these years, which their mean runs across */
  readonly breaks: readonly string[];
  readonly enrolledReaders: ByMember;
  readonly activeUsers: ByMember;
}
