import type { FreedShare } from '../../data/model/agreement/agreement-rules.ts';
import type { PopulationKind } from '../../data/model/population.ts';
import type { Key } from '../../data/model/simulation/scenario.ts';
import type { SimulatedMember } from '../../data/model/simulation/simulated-member.ts';
import type {
  ScenarioTerms,
  ShownScenario,
  SimulationsPage,
} from '../../data/model/simulation/simulations-page.ts';
import { pageWords } from './language.ts';

/** A generated text about the page's figures. */
type Sentence = (page: SimulationsPage) => string;

/** A picture's caption and its sentence. */
interface Said {
  readonly finding: Sentence;
  readonly sentence: Sentence;
}

/** Words of the page “Simulations”. */
export interface SimulationsWords {
  readonly title: (year: number) => string;
  readonly notice: string;
  readonly finding: Sentence;
  readonly lede: (page: SimulationsPage) => readonly string[];
  /** `Scénario B` */
  readonly scenario: (letter: ShownScenario['letter']) => string;
  /** its name, or what it changes */
  readonly label: (terms: ScenarioTerms) => string;
  /** what it changes beside its name; empty where that is its name */
  readonly change: (terms: ScenarioTerms) => string;
  readonly keys: Readonly<Record<Key, string>>;
  readonly columns: Readonly<
    Record<
      | 'member'
      | 'due'
      | 'share'
      | 'pays'
      | 'gap'
      | 'evolution'
      | 'resource'
      | 'today'
      | 'total'
      | 'hoover',
      string
    >
  >;
  readonly ofScenario: (letter: ShownScenario['letter'], what: string) => string;
  readonly moves: Readonly<Record<Exclude<SimulatedMember['change'], 'stays'>, string>>;
  readonly held: Readonly<Record<'floor' | 'cap', string>>;
  readonly removed: string;
  readonly members: Said;
  readonly dots: Said;
  readonly resources: Said;
  readonly unread: string;
  readonly form: FormWords;
  readonly starts: {
    readonly heading: string;
    readonly usage: string;
    readonly blend: string;
    readonly keys: string;
    readonly joining: (name: string) => string;
    readonly vintage: (vintage: number) => string;
  };
  readonly share: {
    readonly heading: string;
    readonly sentence: string;
    readonly address: string;
    readonly api: string;
    readonly annex: string;
  };
}

/** Words of the form. */
export interface FormWords {
  readonly heading: string;
  readonly introduction: string;
  readonly name: string;
  readonly key: string;
  readonly alsoKey: string;
  readonly noKey: string;
  readonly percent: string;
  /** with today's after it, where there is one */
  readonly vintage: (today: number | undefined) => string;
  readonly population: (today: PopulationKind | undefined) => string;
  readonly populations: Readonly<Record<PopulationKind, string>>;
  readonly unchanged: Readonly<Record<'vintage' | 'population' | 'freed', string>>;
  /** headings of what is folded, with how many things are changed there */
  readonly members: (changes: number) => string;
  readonly resources: (changes: number) => string;
  readonly limits: (changes: number) => string;
  readonly joining: string;
  readonly leaving: string;
  readonly otherCode: string;
  readonly freed: (today: FreedShare | undefined) => string;
  readonly freedShares: Readonly<Record<FreedShare, string>>;
  readonly resource: string;
  readonly giveUp: string;
  readonly giveUpOf: (resource: string) => string;
  readonly price: string;
  readonly priceOf: (resource: string) => string;
  readonly newResource: string;
  readonly newResourceHint: string;
  readonly newPrice: string;
  readonly floor: string;
  readonly cap: string;
  readonly limitOf: (limit: string, member: string) => string;
  readonly compute: string;
  readonly another: string;
  readonly drop: (letter: ShownScenario['letter']) => string;
}

export const simulationsWords = await pageWords<SimulationsWords>({
  fr: async () => (await import('./fr/simulations.ts')).simulations,
  en: async () => (await import('./en/simulations.ts')).simulations,
});
