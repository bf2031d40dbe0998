import type { FreedShare } from '../agreement/agreement-rules.ts';
import type { MemberCode } from '../member.ts';
import type { Scenario } from './scenario.ts';
import type { Candidate, SimulationBase } from './simulation-base.ts';

/** Who pays in a scenario, who goes, and who takes what those leave behind. */
export interface SimulatedGroup {
  /** the communes in the order of their codes, then the department */
  readonly parties: readonly Candidate[];
  readonly leavers: readonly Candidate[];
  /** those gone before whose inhabitants nobody serves any more */
  readonly gone: readonly Candidate[];
  readonly freedShare: FreedShare;
  /** who serves the rest, when it is a party */
  readonly department: MemberCode | undefined;
}

/** The group of a scenario: the members of the year, with those who join and without those who leave. */
export function groupOf(base: SimulationBase, scenario: Scenario): SimulatedGroup {
  const joins = new Set<string>(scenario.joining);
  const leaves = new Set<string>(scenario.leaving);
  const parties = base.candidates.filter(
    ({ code, standing }) => joins.has(code) || (standing === 'member' && !leaves.has(code)),
  );
  return {
    parties: [...parties].sort(inOrder),
    leavers: base.candidates.filter(
      ({ code, standing }) => standing === 'member' && leaves.has(code),
    ),
    gone: base.candidates.filter(({ code, standing }) => standing === 'left' && !joins.has(code)),
    freedShare: scenario.freedShare ?? base.today?.freedShare ?? 'department',
    department: parties.find(({ kind }) => kind === 'department')?.code,
  };
}

/** Communes in the order of their codes, then the department. */
export function inOrder(
  a: Pick<Candidate, 'code' | 'kind'>,
  b: Pick<Candidate, 'code' | 'kind'>,
): number {
  if (a.kind !== b.kind) return a.kind === 'commune' ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}
