import type { AgreementVersion } from './agreement.ts';
import type { Member, MemberCode } from './member.ts';
import type { Population } from './population.ts';

/** Inhabitants each member serves in one version of the agreement: the weights of every apportionment. */
export interface ShareTable {
  readonly version: AgreementVersion;
  /** all inhabitants of the department: the denominator of every share */
  readonly departmentPopulation: number;
  /** member → inhabitants served; the values sum to `departmentPopulation` */
  readonly served: ReadonlyMap<MemberCode, number>;
}

/**
 * The share table of a version: `share(m) = servedPopulation(m) / departmentPopulation`, the department serving the rest.
 *
 * The table uses the vintage frozen in the version, so computing it years later gives the same shares.
 *
 * @param populations every commune of the department in that vintage (other vintages are ignored)
 * @returns undefined when a population it needs is unknown (e.g. total 2023): *non calculable*
 * @see convention, art. 1: “au prorata du nombre d'habitants desservis”
 */
export function shareTable(
  version: AgreementVersion,
  members: readonly Member[],
  populations: readonly Population[],
): ShareTable | undefined {
  const counts = new Map<string, number>();
  for (const row of populations) {
    if (row.vintage !== version.vintage) continue;
    const count = row[version.populationKind];
    if (count === undefined) return undefined;
    counts.set(row.commune, count);
  }
  const departmentPopulation = sum(counts.values());
  const communes = members.filter((member) => member.kind === 'commune');
  if (departmentPopulation === 0 || communes.some((member) => !counts.has(member.code)))
    return undefined;

  const rest = departmentPopulation - sum(communes.map((member) => counts.get(member.code) ?? 0));
  const served = members.map((member): [MemberCode, number] => [
    member.code,
    member.kind === 'department' ? rest : (counts.get(member.code) ?? 0),
  ]);
  return { version, departmentPopulation, served: new Map(served) };
}

/** A member's share of the cost, from 0 to 1; undefined for a stranger to the agreement. */
export function costShare(table: ShareTable, member: MemberCode): number | undefined {
  const served = table.served.get(member);
  return served === undefined ? undefined : served / table.departmentPopulation;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
