import type { Obstacle } from '../../data/model/simulation/obstacle.ts';
import type { ScenarioParameter } from '../../data/model/simulation/scenario-parameters.ts';
import type { AnsweredScenario } from '../../data/model/simulation/simulation-answer.ts';
import type { SimulatedMember } from '../../data/model/simulation/simulated-member.ts';
import type { SimulationBase } from '../../data/model/simulation/simulation-base.ts';
import type { SimulationNote } from '../../data/model/simulation/simulation-notes.ts';

/** What is said about simulations. */
export interface SimulationWords {
  readonly notice: string;
  readonly warning: string;
  readonly caption: (year: number) => string;
  readonly columns: Readonly<
    Record<
      | 'scenario'
      | 'code'
      | 'member'
      | 'share'
      | 'amount'
      | 'due'
      | 'difference'
      | 'evolution'
      | 'remark',
      string
    >
  >;
  readonly change: Readonly<Record<SimulatedMember['change'], string | null>>;
  readonly held: Readonly<Record<'floor' | 'cap', string>>;
  readonly obstacle: (obstacle: Obstacle, base: SimulationBase) => string;
  /** what a parameter of the page's form may hold, where it holds something else */
  readonly faults: Readonly<Record<ScenarioParameter, (allowed: readonly string[]) => string>>;
  readonly notes: Readonly<Record<SimulationNote['code'], (subject: string) => string>>;
  /** total, Hoover index and largest rise */
  readonly summary: (scenario: AnsweredScenario, nameOf: (code: string) => string) => string;
  readonly address: string;
  readonly unreadable: (path: string, code: string) => string;
  readonly faultAt: (path: string, line: number, fault: string) => string;
}
