import type { AgreementVersion } from './agreement.ts';
import type { Member, MemberCode } from '../member.ts';
import type { Population } from '../population.ts';

/** Inhabitants each member serves under one version of the agreement: the weights of every apportionment. */
export interface ShareTable {
  readonly version: AgreementVersion;
  /** all inhabitants of the department */
  readonly departmentPopulation: number;
  /** what shares are parts of: the sum of `served`; less than the department's only where a freed share is spread over the others */
  readonly denominator: number;
  /** members that left and whose inhabitants nobody serves */
  readonly gone: readonly MemberCode[];
  /** member → inhabitants served */
  readonly served: ReadonlyMap<MemberCode, number>;
}

/**
 * The share table of a version: `share(m) = servedPopulation(m) / departmentPopulation`, the department serving the rest.
 *
 * The table uses the vintage frozen in the version, so computing it years later gives the same shares.
 *
 * @param members     who shares the cost
 * @param populations every commune of the department in that vintage (other vintages are ignored)
 * @param gone        members that left and whose inhabitants the department does not take over: the others' shares grow alike
 * @returns undefined when a population it needs is unknown (e.g. total 2023): *non calculable*
 * @see convention, art. 1: “au prorata du nombre d'habitants desservis”
 */
export function shareTable(
  version: AgreementVersion,
  members: readonly Member[],
  populations: readonly Population[],
  gone: readonly Member[] = [],
): ShareTable | undefined {
  const counts = countsOf(version, populations);
  const apart = [...members, ...gone].filter(({ kind }) => kind === 'commune');
  if (!counts || counts.size === 0 || apart.some(({ code }) => !counts.has(code))) return undefined;

  const departmentPopulation = sum(counts.values());
  const rest = departmentPopulation - sum(apart.map(({ code }) => counts.get(code) ?? 0));
  const served = new Map(
    members.map(({ code, kind }) => [code, kind === 'department' ? rest : (counts.get(code) ?? 0)]),
  );
  const denominator = sum(served.values());
  return { version, departmentPopulation, denominator, gone: gone.map(({ code }) => code), served };
}

function countsOf(
  { vintage, populationKind }: AgreementVersion,
  populations: readonly Population[],
): ReadonlyMap<string, number> | undefined {
  const counts = new Map<string, number>();
  for (const row of populations) {
    if (row.vintage !== vintage) continue;
    const count = row[populationKind];
    if (count === undefined) return undefined;
    counts.set(row.commune, count);
  }
  return counts;
}

/** A member's share of the cost, from 0 to 1; undefined for who does not share it. */
export function costShare(table: ShareTable, member: MemberCode): number | undefined {
  const served = table.served.get(member);
  return served === undefined ? undefined : served / table.denominator;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
