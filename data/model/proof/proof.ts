import type { AgreementVersion } from '../agreement/agreement.ts';
import type { FreedShare } from '../agreement/agreement-rules.ts';
import { apportionment, type Weights } from '../money/apportionment.ts';
import { cents, type Cents } from '../cents.ts';
import type { ShareTable } from '../agreement/cost-share.ts';
import type { MemberCode } from '../member.ts';
import { partOfYear, type PaidDays, type YearPart } from '../money/over-years.ts';
import { parseDay, type Day } from '../period.ts';
import { inForceFrom, type PopulationKind } from '../population.ts';
import { yearShares, type ShareBasis } from '../agreement/year-shares.ts';

/** Where the shares of a year come from: the version, the vintage frozen in it, and the inhabitants each member serves. */
export interface SharesProof {
  readonly version: string;
  readonly effectiveFrom: Day;
  /** last of the signatures it needs (convention, art. 11) */
  readonly signedOn: Day | null;
  /** INSEE's reference populations of that census year */
  readonly vintage: number;
  readonly populationKind: PopulationKind;
  /** the vintage comes into force on the 1 January three years after */
  readonly vintageInForceFrom: Day;
  readonly freedShare: FreedShare;
  readonly departmentPopulation: number;
  /** inhabitants served by each member; the department's are what the communes listed, and those gone, leave */
  readonly served: readonly Served[];
  /** communes that left, whose inhabitants nobody serves, where their share is spread over the others */
  readonly gone: readonly Served[];
  /** sum of the inhabitants served */
  readonly denominator: number;
}

/** A member and its inhabitants. */
export interface Served {
  readonly member: MemberCode;
  readonly kind: 'commune' | 'department';
  readonly inhabitants: number;
}

/** A share of a year: `inhabitants served ÷ denominator` (convention, art. 1). */
export interface ShareProof {
  readonly article: '1';
  readonly member: MemberCode;
  readonly year: number;
  readonly shares: SharesProof;
  readonly served: number;
}

/** One member's line of an amount split by largest remainder: `total × weight = whole × sum of weights + remainder`. */
export interface StepProof {
  readonly member: MemberCode;
  readonly weight: number;
  readonly whole: number;
  readonly remainder: number;
  /** place by remainder; the first `leftOver` get a cent more */
  readonly rank: number;
  readonly result: Cents;
}

/** An amount split by largest remainder; that of a credit note is split without its sign. */
export interface SplitProof {
  readonly total: Cents;
  readonly sumOfWeights: number;
  readonly leftOver: number;
  readonly steps: readonly StepProof[];
}

/** A price's part of a year with and without tax, split between the members. */
export interface TaxProof extends YearPart {
  readonly price: Cents;
  readonly split: SplitProof;
}

/** Proves the shares of a year, or those of an order of a day in it; undefined where there are none. */
export function proveShares(
  basis: ShareBasis,
  year: number,
  orderedOn?: Day,
): SharesProof | undefined {
  const table = yearShares(basis, year, orderedOn);
  return table && sharesProof(basis, table);
}

/** Proves one member's share of a year; undefined where it has none. */
export function proveShare(
  basis: ShareBasis,
  member: MemberCode,
  year: number,
): ShareProof | undefined {
  const shares = proveShares(basis, year);
  const served = shares?.served.find((one) => one.member === member)?.inhabitants;
  if (!shares || served === undefined) return undefined;
  return { article: '1', member, year, shares, served };
}

/** Proves a price's part of a year, shared out by some weights. */
export function proveTax(price: Cents, period: PaidDays, year: number, weights: Weights): TaxProof {
  const part = partOfYear(price, period, year);
  return { price, ...part, split: proveSplit(part.amount, weights) };
}

/** Proves an amount shared out by some weights. */
export function proveSplit(total: Cents, weights: Weights): SplitProof {
  const sign = total < 0 ? -1 : 1;
  const { leftOver, parts, sumOfWeights } = apportionment(cents(sign * total), weights);
  const steps = parts.map(({ member, weight, whole, remainder, rank }) => ({
    member,
    weight: safe(weight),
    whole: safe(whole),
    remainder: safe(remainder),
    rank,
    result: cents(sign * (safe(whole) + (rank <= leftOver ? 1 : 0))),
  }));
  return { total, sumOfWeights: safe(sumOfWeights), leftOver, steps };
}

/** The weights by which a proof of shares splits amounts. */
export function weightsOf({ served }: SharesProof): Weights {
  return new Map(served.map(({ member, inhabitants }) => [member, inhabitants]));
}

function sharesProof({ agreement, populations }: ShareBasis, table: ShareTable): SharesProof {
  const { version, departmentPopulation, denominator } = table;
  const { vintage, populationKind, freedShare } = version;
  const members = agreement.members.filter(({ code }) => table.served.has(code));
  const served = members.map(({ code, kind }) => {
    return { member: code, kind, inhabitants: table.served.get(code) ?? 0 };
  });
  const gone = agreement.members.flatMap(({ code, kind }) => {
    const row = populations.find((one) => one.vintage === vintage && one.commune === String(code));
    const inhabitants = row?.[populationKind];
    const isApart = table.gone.includes(code) && inhabitants !== undefined;
    return isApart ? [{ member: code, kind, inhabitants }] : [];
  });
  return {
    version: version.id,
    effectiveFrom: version.effectiveFrom,
    signedOn: lastSignature(version),
    vintage,
    populationKind,
    vintageInForceFrom: parseDay(`${inForceFrom(vintage)}-01-01`),
    freedShare: freedShare ?? agreement.rules.freedShare,
    departmentPopulation,
    served,
    gone,
    denominator,
  };
}

function lastSignature({ signatures }: AgreementVersion): Day | null {
  const days = Object.values(signatures).flatMap((day) => (day === null ? [] : [day]));
  return days.sort().at(-1) ?? null;
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`proof: ${value} is too large`);
  return number;
}
