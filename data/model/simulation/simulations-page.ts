import type { FreedShare } from '../agreement/agreement-rules.ts';
import type { Cents } from '../cents.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { Choice } from '../frame.ts';
import type { MemberCode } from '../member.ts';
import type { PopulationKind } from '../population.ts';
import type { KeyPart } from './scenario.ts';
import type { ScenarioFields } from './scenario-text.ts';
import type { SimulatedMember } from './simulated-member.ts';
import type { LargestRise } from './simulation-fairness.ts';

/** What the page “Simulations” shows: up to three scenarios beside what is due. Amounts in cents, taxes included. */
export interface SimulationsPage {
  readonly context: Context;
  /** the shortest query of the scenarios that can be read, year included, as the API takes it */
  readonly query: string;
  /** what rules the year; null where no agreement does */
  readonly today: TodayShown | null;
  /** everybody who pays in one of them or today: communes by code, then the department */
  readonly parties: readonly Choice[];
  readonly offer: ScenarioOffer;
  /** none while nothing is asked */
  readonly scenarios: readonly ShownScenario[];
  /** the one of several with the least Hoover index; null where that of one is not known, or two have it */
  readonly fairest: ShownScenario['letter'] | null;
  /** what each resource costs today and in each scenario; none where no scenario changes that */
  readonly resources: readonly ResourceRow[];
  /** what must be known before they are compared, in words */
  readonly notes: readonly string[];
}

/** The year as it is: what every scenario stands beside. */
export interface TodayShown extends Computed {
  readonly vintage: number;
  readonly populationKind: PopulationKind;
  readonly freedShare: FreedShare;
}

/** A resource in euros of the year; null where it is not bought. */
export interface ResourceRow {
  readonly name: string;
  readonly today: Figure | null;
  readonly scenarios: readonly (Figure | null)[];
}

/** What the form lets one choose from. */
export interface ScenarioOffer {
  /** communes of the group that may leave */
  readonly members: readonly Choice[];
  /** communes that may come */
  readonly others: readonly Choice[];
  /** the most populous of these; null where nothing is known of them */
  readonly largest: Choice | null;
  readonly vintages: readonly number[];
  readonly resources: readonly PricedChoice[];
}

/** A resource and what it costs in the year. */
export interface PricedChoice extends Choice {
  readonly price: Cents | 'not-computable';
}

/** What a scenario, or the year as it is, comes to. */
export interface Computed {
  readonly members: readonly SimulatedMember[];
  readonly resources: readonly PricedChoice[];
  readonly total: Cents;
  /** of its cost shares beside the shares of the use, 0 to 1 */
  readonly hoover: Figure;
}

/** The same, with whose bill changes most; null where nobody's does so. */
export interface ComputedScenario extends Computed {
  readonly largestRise: LargestRise | null;
  /** its difference is below 0 */
  readonly largestFall: LargestRise | null;
}

/** A scenario as it was asked and as it is computed. */
export interface ShownScenario {
  /** what stands before its parameters in the address */
  readonly prefix: string;
  readonly letter: 'A' | 'B' | 'C';
  /** what the address says of it, also what cannot be read */
  readonly fields: ScenarioFields;
  /** what of it cannot be read or kept, in words */
  readonly faults: readonly string[];
  readonly terms: ScenarioTerms;
  /** null where it cannot be read, or computed */
  readonly computed: ComputedScenario | null;
  /** why it cannot be computed, in words */
  readonly obstacles: readonly string[];
}

/** A limit by name; null: of each member. */
export interface NamedLimit {
  readonly name: string | null;
  readonly code: MemberCode | null;
  /** of the total of the year, 0 to 1 */
  readonly share: number;
}

/** What a scenario changes, with names; null and empty where it is as today. */
export interface ScenarioTerms {
  readonly name: string | null;
  readonly blend: readonly KeyPart[];
  readonly vintage: number | null;
  readonly populationKind: PopulationKind | null;
  readonly freedShare: FreedShare | null;
  readonly joining: readonly string[];
  readonly leaving: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly PricedName[];
  readonly repriced: readonly PricedName[];
  readonly floor: readonly NamedLimit[];
  readonly cap: readonly NamedLimit[];
}

/** A resource by name, at a price. */
export interface PricedName {
  readonly name: string;
  readonly price: Cents;
}
