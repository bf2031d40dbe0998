import { sumOfCents, type Cents } from './cents.ts';
import type { Figure } from './figure.ts';
import type { MemberCode } from './member.ts';
import type { Obstacle } from './simulation/obstacle.ts';
import type { ResourceId } from './resource.ts';
import type { Scenario } from './simulation/scenario.ts';
import { addedUp, sharedOut } from './simulation/shared-out.ts';
import { besideToday, type SimulatedMember } from './simulation/simulated-member.ts';
import { offerOf } from './simulation/simulated-offer.ts';
import type { SimulationBase } from './simulation/simulation-base.ts';
import {
  hooverAgainstUse,
  largestRise,
  type LargestRise,
} from './simulation/simulation-fairness.ts';
import { groupOf } from './simulation/simulation-group.ts';

/** What travels in every answer, table and text of a simulation. */
export const SIMULATION_NOTICE = {
  fr: 'Simulation, sans valeur contractuelle',
  en: 'Simulation, without contractual value',
} as const;

/** What each would pay of one resource, in cents, taxes included. */
export interface SimulatedResource {
  readonly id: ResourceId;
  readonly name: string;
  /** not computable when nothing says it: outside the total */
  readonly price: Cents | 'not-computable';
  /** null without a price, or where the scenario cannot be computed */
  readonly parts: ReadonlyMap<MemberCode, Cents> | null;
}

/** One scenario computed, beside what is due today. */
export interface Simulation {
  readonly scenario: Scenario;
  /** none when it can be computed */
  readonly obstacles: readonly Obstacle[];
  /** those who pay and those who leave: communes in the order of their codes, then the department */
  readonly members: readonly SimulatedMember[];
  /** in the order of their identifiers */
  readonly resources: readonly SimulatedResource[];
  readonly total: Cents;
  /** part of the cost that would change payer if it were billed by use, 0 to 1 */
  readonly hoover: Figure;
  readonly largestRise: LargestRise | null;
}

/**
 * What everybody would pay in a scenario. As today every order is shared out on its own, to the cent (convention, art. 8);
 * the convention's own key with its own vintage and members gives what is due.
 */
export function simulate(base: SimulationBase, scenario: Scenario): Simulation {
  const group = groupOf(base, scenario);
  const codes = group.parties.map(({ code }) => code);
  const offer = offerOf(base, scenario);
  const amounts = offer.flatMap((resource) => resource.amounts);
  const found = sharedOut(base, group, scenario, amounts);
  const shared = 'parts' in found ? found : null;
  const members = besideToday(base, group, shared);
  const parts = shared?.parts.values();
  return {
    scenario,
    obstacles: 'parts' in found ? [] : found,
    members,
    resources: offer.map(({ id, name, amounts: own }) => {
      const priced = own.length > 0;
      const ownParts = parts && own.flatMap(() => parts.next().value ?? []);
      return {
        ...{ id, name },
        price: priced ? sumOfCents(own) : 'not-computable',
        parts: priced && ownParts ? addedUp(codes, ownParts) : null,
      };
    }),
    total: sumOfCents(amounts),
    hoover: hooverAgainstUse(base, group, members),
    largestRise: largestRise(members),
  };
}
