import type { Allocation } from '../money/allocation.ts';
import type { ProvenPrice } from './amount-proof.ts';
import type { AgreementRules } from '../agreement/agreement-rules.ts';
import type { Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';
import type { Day } from '../period.ts';
import type { PopulationKind } from '../population.ts';

/** An amount with or without tax. */
export type Tax = 'inclTax' | 'exclTax';

/** One line of a proof: what it is, what it comes to, and how; a formula is in whole cents or inhabitants. */
export interface ProofRow {
  readonly label: string;
  readonly value: string;
  /** absent: it is given, not computed */
  readonly formula?: string;
}

/** What a proof says to people, in one language; `name` is a member's. */
export interface ProofWords {
  readonly name: (member: MemberCode) => string;
  readonly euros: (amount: Cents) => string;
  readonly number: (value: number) => string;
  /** of a part from 0 to 1, with four decimals */
  readonly percent: (part: number) => string;
  readonly day: (day: Day) => string;
  /** after the whole part of a division: `reste 12` */
  readonly remainder: (rest: string) => string;
  readonly rule: string;
  readonly article: Readonly<Record<'1' | '6.2' | '12', string>>;
  readonly version: string;
  readonly inForce: (id: string, from: string, signedOn: string | null) => string;
  readonly vintage: string;
  readonly source: (vintage: number, kind: PopulationKind, inForceFrom: string) => string;
  readonly department: string;
  readonly served: (name: string) => string;
  readonly gone: (name: string) => string;
  readonly denominator: string;
  readonly share: (name: string, year: number) => string;
  readonly sharedOut: string;
  readonly price: (kind: ProvenPrice['kind'], number: string | null, provider: string) => string;
  readonly basis: Readonly<Record<Allocation['basis'], string>>;
  readonly orderedOn: string;
  readonly fiscalYear: string;
  readonly batch: string;
  readonly period: string;
  readonly days: (from: string, to: string, days: number) => string;
  readonly amount: Readonly<Record<Tax, string>>;
  readonly yearPart: (tax: Tax, year: number) => string;
  readonly exactPart: (tax: Tax, name: string) => string;
  readonly rank: (rank: number, hasCent: boolean) => string;
  readonly leftOver: (tax: Tax) => string;
  readonly cents: (count: number) => string;
  readonly part: (tax: Tax, name: string) => string;
  readonly vat: (name: string) => string;
  readonly total: (name: string, year: number) => string;
  readonly charge: string;
  readonly invoiced: (name: string, number: string, batch: string) => string;
  readonly weight: (name: string, by: AgreementRules['damagesWeight']) => string;
}

/** The same without the names of an agreement's members. */
export type ProofText = Omit<ProofWords, 'name'>;
