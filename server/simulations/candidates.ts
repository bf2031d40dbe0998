import type { Agreement } from '../../data/model/agreement/agreement.ts';
import { parseMemberCode, type MemberCode } from '../../data/model/member.ts';
import { activeMembers } from '../../data/model/agreement/membership.ts';
import type { Population, PopulationKind } from '../../data/model/population.ts';
import type {
  Candidate,
  CandidatePopulation,
} from '../../data/model/simulation/simulation-base.ts';
import { inOrder } from '../../data/model/simulation/simulation-group.ts';
import { unservedMembers } from '../../data/model/agreement/year-shares.ts';

/** So many communes outside the group are offered unasked: the most populous. */
const OFFERED = 10;

const KINDS: readonly PopulationKind[] = ['municipal', 'total'];

/** A commune and its name. */
export interface PlaceName {
  readonly commune: string;
  readonly name: string;
}

/**
 * Who may be in a simulation of a year: its members, those gone before, the most populous other communes and those asked
 * for by name, wherever INSEE knows them.
 */
export function candidatesOf(
  { agreement, populations }: Inhabited,
  year: number,
  asked: readonly MemberCode[],
  names: readonly PlaceName[],
): Candidate[] {
  const active = new Set(activeMembers(agreement, year));
  const gone = new Set(unservedMembers(agreement, year));
  const members = agreement.members.map((member): Candidate => {
    const { code, name, kind } = member;
    const standing = active.has(member) ? 'member' : gone.has(member) ? 'left' : 'outside';
    return { code, name, kind, standing };
  });
  const known = new Set<string>(agreement.members.map(({ code }) => code));
  const wanted = new Set<string>([...mostPopulous(populations, known), ...asked]);
  const others = names
    .filter(({ commune }) => wanted.has(commune) && !known.has(commune))
    .map(({ commune, name }): Candidate => {
      return { code: parseMemberCode(commune), name, kind: 'commune', standing: 'outside' };
    });
  return [...members, ...others].sort(inOrder);
}

/** Inhabitants of the candidates in each vintage, where those of the whole department are known too. */
export function populationsOf(
  populations: readonly Population[],
  candidates: readonly Candidate[],
): CandidatePopulation[] {
  const codes = new Set<string>(candidates.map(({ code }) => code));
  const vintages = [...new Set(populations.map(({ vintage }) => vintage))].sort((a, b) => a - b);
  return vintages.flatMap((vintage) => {
    const rows = populations.filter((row) => row.vintage === vintage);
    return KINDS.flatMap((kind): CandidatePopulation[] => {
      const counts = rows.flatMap((row) => row[kind] ?? []);
      if (counts.length < rows.length) return [];
      const department = counts.reduce((sum, count) => sum + count, 0);
      const own = rows.filter(({ commune }) => codes.has(commune));
      const communes = Object.fromEntries(own.map((row) => [row.commune, row[kind] ?? 0]));
      return [{ vintage, kind, communes, department }];
    });
  });
}

interface Inhabited {
  readonly agreement: Agreement;
  readonly populations: readonly Population[];
}

function mostPopulous(populations: readonly Population[], known: ReadonlySet<string>): string[] {
  const latest = Math.max(0, ...populations.map(({ vintage }) => vintage));
  return populations
    .filter(({ vintage, commune }) => vintage === latest && !known.has(commune))
    .sort((a, b) => b.municipal - a.municipal)
    .slice(0, OFFERED)
    .map(({ commune }) => commune);
}
