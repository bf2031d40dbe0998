import { cents, type Cents } from '../cents.ts';
import { compute, evolution, type Figure } from '../figure.ts';
import type { MemberCode } from '../member.ts';
import { addedUp, type SharedOut } from './shared-out.ts';
import type { Candidate, SimulationBase } from './simulation-base.ts';
import { inOrder, type SimulatedGroup } from './simulation-group.ts';
import { ratio, sumOf } from './simulation-key.ts';

/** A member in a scenario, beside what he owes today. Amounts in cents for the year, taxes included. */
export interface SimulatedMember {
  readonly code: MemberCode;
  readonly name: string;
  readonly change: 'stays' | 'joins' | 'leaves';
  /** part of the cost, 0 to 1 */
  readonly share: Figure;
  readonly amount: Cents | 'not-computable';
  /** what he owes today; 0 for one who joins */
  readonly due: Cents | 'not-computable';
  readonly difference: Figure;
  /** relative difference, 0.084 for +8.4 %; not computable where nothing is due today */
  readonly evolution: Figure;
  /** the limit that decides what he pays */
  readonly held: 'floor' | 'cap' | null;
}

/** Everybody a scenario concerns, those who leave with nothing to pay. */
export function besideToday(
  { today }: Pick<SimulationBase, 'today'>,
  group: SimulatedGroup,
  shared: SharedOut | null,
): SimulatedMember[] {
  const codes = group.parties.map(({ code }) => code);
  const amounts = shared && addedUp(codes, shared.parts);
  const whole = shared && sumOf(shared.weights);
  const memberOf = (candidate: Candidate): SimulatedMember => {
    const { code, name, standing } = candidate;
    const pays = codes.includes(code);
    const amount = amounts ? (amounts.get(code) ?? cents(0)) : 'not-computable';
    const due = today ? (today.due[code] ?? cents(0)) : 'not-computable';
    return {
      ...{ code, name },
      change: !pays ? 'leaves' : standing === 'member' ? 'stays' : 'joins',
      share: shared && whole ? ratio(shared.weights.get(code) ?? 0n, whole) : 'not-computable',
      ...{ amount, due },
      difference: compute([amount, due], (simulated, owed) => simulated - owed),
      evolution: evolution(amount, due),
      held: shared?.held.get(code) ?? null,
    };
  };
  return [...group.parties, ...group.leavers].sort(inOrder).map(memberOf);
}
