import type { Revision } from '../agreement/revision.ts';
import type { Cents } from '../cents.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { MemberCode } from '../member.ts';
import type { Day } from '../period.ts';
import type { PopulationKind } from '../population.ts';
import type { ProofRow } from '../proof/proof-words.ts';
import type { Ledger } from './ledger.ts';
import type { ShareTerms } from './shares-answer.ts';

/** What the page “Coûts et quotes-parts” shows of a year. */
export interface CostsPage {
  readonly context: Context;
  /** the day it is looked at */
  readonly asOf: Day;
  /** last day on which a payment of the year may be ordered (art. 8 and 10) */
  readonly payableUntil: Day;
  /** what rules the year; null where nothing does */
  readonly terms: ShareTerms | null;
  /** why there are no shares, in words; null where there are */
  readonly noShares: string | null;
  /** as the agreement lists them */
  readonly members: readonly CostsMember[];
  /** by provider, members as the agreement lists them */
  readonly lines: readonly CostsLine[];
  /** what somebody must act on */
  readonly findings: readonly CostsFinding[];
  /** charges nobody's part of is known and lines in quarantine, in words with their remedy */
  readonly warnings: readonly string[];
  /** every version of the agreement, the oldest first */
  readonly versions: readonly CostsVersion[];
  readonly revision: Revision | null;
  /** the proof that the address asks for; null where it asks for none */
  readonly proof: CostsProof | null;
}

/** A member's shares beside what it owes and paid. */
export interface CostsMember extends Ledger {
  readonly code: MemberCode;
  readonly name: string;
  readonly useShare: Figure;
  readonly costShare: Figure;
  /** inhabitants served; null: it shares no cost of the year, or nothing rules it */
  readonly served: number | null;
}

/** A member beside a provider. */
export interface CostsLine extends Ledger {
  readonly provider: string;
  /** null: invoiced to the whole group in a year without shares */
  readonly member: MemberCode | null;
  /** the member's name, or what stands for the whole group */
  readonly name: string;
  /** likely causes of its differences, in short; empty where there are none */
  readonly causes: readonly string[];
  /** how many invoices may still come in time */
  readonly awaited: number;
}

/** A difference or payment somebody must act on, in words. */
export interface CostsFinding {
  readonly provider: string;
  readonly member: MemberCode | null;
  readonly name: string;
  /** of the difference, or of the payment that is wrong */
  readonly amount: Cents;
  /** likely cause, with what the wrong part equals */
  readonly cause: string;
  /** resource and invoices; empty where none is told */
  readonly subject: string;
  readonly remedy: string;
}

/** A version of the agreement with the vintage frozen in it. */
export interface CostsVersion {
  readonly id: string;
  readonly effectiveFrom: Day;
  readonly vintage: number;
  readonly populationKind: PopulationKind;
  /** last of the signatures; null while one it needs is not known */
  readonly signedOn: Day | null;
  /** how many signatures are not known */
  readonly unsigned: number;
  /** first budget year it rules; null while it rules none */
  readonly firstYear: number | null;
  /** shares of that year by member, 0 to 1; none where it never ruled one */
  readonly shares: Readonly<Record<string, number>>;
}

/** Proofs of calculation of a share, or of what a member owes a provider. */
export interface CostsProof {
  readonly member: MemberCode;
  readonly name: string;
  /** null: it is of the share */
  readonly provider: string | null;
  /** one per resource, part of an invoice to the group, or charge; none where there is no such amount in the year */
  readonly parts: readonly CostsProofPart[];
}

/** One proof, as a table. */
export interface CostsProofPart {
  /** resource, invoice or charge it is of; null: the share */
  readonly subject: string | null;
  readonly rows: readonly ProofRow[];
}
