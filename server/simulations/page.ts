import { compute, isKnown } from '../../data/model/figure.ts';
import type { Choice } from '../../data/model/frame.ts';
import {
  PREFIXES,
  SCENARIO_PARAMETERS,
  SIMULATION_PARAMETERS,
} from '../../data/model/simulation/scenario-parameters.ts';
import { codesOf, vintagesOf } from '../../data/model/simulation/scenario-offer.ts';
import { communesNamed, queryOf } from '../../data/model/simulation/scenario-query.ts';
import { termsOf } from '../../data/model/simulation/scenario-terms.ts';
import { scenarioFrom, type ScenarioFields } from '../../data/model/simulation/scenario-text.ts';
import { AS_TODAY, type Scenario } from '../../data/model/simulation/scenario.ts';
import type { Candidate, SimulationBase } from '../../data/model/simulation/simulation-base.ts';
import { simulationNotes } from '../../data/model/simulation/simulation-notes.ts';
import type {
  Computed,
  ResourceRow,
  ScenarioOffer,
  ShownScenario,
  SimulationsPage,
  TodayShown,
} from '../../data/model/simulation/simulations-page.ts';
import { largestFall } from '../../data/model/simulation/simulation-fairness.ts';
import { simulate, type Simulation } from '../../data/model/simulation.ts';
import type { Asked } from '../pages/server-page.ts';
import type { Speech } from '../query/query-answer.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { simulationBase } from './base.ts';

const LETTERS = ['A', 'B', 'C'] as const;

/** Everything the page “Simulations” shows, from one version; what cannot be read is told, and stands in the form as it was. */
export async function simulationsContent(
  view: UsageView,
  { at, context }: Asked,
  asker: Asker,
  { words }: Speech,
): Promise<SimulationsPage> {
  const params = new URLSearchParams(at.own);
  const needs = { year: context.year, communes: communesNamed(params) };
  const base = await simulationBase(view, needs, asker);
  const isAsked = SIMULATION_PARAMETERS.some((name) => params.has(name));
  const asked = isAsked ? askedIn(params) : [];
  const read = asked.map((fields) => ({ fields, ...scenarioFrom(fields, base) }));
  const legible = read.filter(({ faults }) => faults.length === 0);
  const today = todayOf(base);
  const scenarios = read.map((one, index) => shown(one, index, base, words));
  const paying = [today, ...scenarios.map(({ computed: found }) => found)];
  const codes = new Set(paying.flatMap((one) => one?.members.map(({ code }) => code) ?? []));
  return {
    context,
    query: [`year=${base.year}`, queryOf(legible.map(({ scenario }) => scenario))]
      .filter(Boolean)
      .join('&'),
    today,
    parties: base.candidates.filter(({ code }) => codes.has(code)).map(choiceOf),
    offer: offerOf(base),
    scenarios,
    fairest: fairestOf(scenarios),
    resources: scenarios.some(changesOffer)
      ? resourceRows(computed(simulate(base, AS_TODAY)), scenarios)
      : [],
    notes: notesOf(base, legible.length > 0 ? legible : [{ scenario: AS_TODAY }], words),
  };
}

/** The scenarios of an address; the first one always, as today where it says nothing of it. */
function askedIn(params: URLSearchParams): ScenarioFields[] {
  return PREFIXES.map((prefix) =>
    Object.fromEntries(
      SCENARIO_PARAMETERS.flatMap((name) => {
        const text = params.get(`${prefix}${name}`) ?? '';
        return text === '' ? [] : [[name, text] as const];
      }),
    ),
  ).filter((fields, index) => index === 0 || Object.keys(fields).length > 0);
}

interface Read extends ReturnType<typeof scenarioFrom> {
  readonly fields: ScenarioFields;
}

function shown(
  { fields, scenario, faults }: Read,
  index: number,
  base: SimulationBase,
  { simulation: own }: Words,
): ShownScenario {
  const simulation = faults.length > 0 ? null : simulate(base, scenario);
  const isComputed = simulation !== null && simulation.obstacles.length === 0;
  return {
    prefix: PREFIXES[index] ?? '',
    letter: LETTERS[index] ?? 'A',
    fields,
    faults: faults.map(({ parameter, allowed }) => own.faults[parameter](allowed)),
    terms: termsOf(scenario, base),
    computed: isComputed
      ? {
          ...computed(simulation),
          largestRise: simulation.largestRise,
          largestFall: largestFall(simulation.members),
        }
      : null,
    obstacles: simulation?.obstacles.map((one) => own.obstacle(one, base)) ?? [],
  };
}

function fairestOf(scenarios: readonly ShownScenario[]): ShownScenario['letter'] | null {
  const indices = scenarios.map(({ computed: found }) => found?.hoover ?? 'not-computable');
  if (scenarios.length < 2 || !indices.every(isKnown)) return null;
  const least = Math.min(...indices);
  const best = scenarios.filter((_, index) => indices[index] === least);
  return best.length === 1 ? (best[0]?.letter ?? null) : null;
}

/** Each note once; that the data are fictitious is told by the frame. */
function notesOf(
  base: SimulationBase,
  read: readonly { readonly scenario: Scenario }[],
  { simulation: own }: Words,
): string[] {
  const notes = read
    .flatMap(({ scenario }) => simulationNotes(base, simulate(base, scenario)))
    .filter(({ code }) => code !== 'demonstration');
  return [...new Set(notes.map(({ code, subject = '' }) => own.notes[code](subject)))];
}

function todayOf(base: SimulationBase): TodayShown | null {
  if (!base.today) return null;
  const { vintage, populationKind, freedShare } = base.today;
  return { vintage, populationKind, freedShare, ...computed(simulate(base, AS_TODAY)) };
}

function computed({ members, resources, total, hoover }: Simulation): Computed {
  const priced = resources.map(({ id, name, price }) => ({ value: id, label: name, price }));
  return { members, resources: priced, total, hoover };
}

function offerOf(base: SimulationBase): ScenarioOffer {
  const choices = (codes: readonly string[]) =>
    base.candidates.filter(({ code }) => codes.includes(code)).map(choiceOf);
  const others = codesOf(base, false);
  const { communes = {} } = base.populations.at(-1) ?? {};
  const [largest] = [...others].sort((a, b) => (communes[b] ?? 0) - (communes[a] ?? 0));
  return {
    members: choices(codesOf(base, true)),
    others: choices(others),
    largest: choices(largest === undefined ? [] : [largest])[0] ?? null,
    vintages: vintagesOf(base),
    resources: computed(simulate(base, AS_TODAY)).resources,
  };
}

function choiceOf({ code, name }: Candidate): Choice {
  return { value: code, label: name };
}

function changesOffer({ terms }: ShownScenario): boolean {
  return terms.removed.length + terms.added.length + terms.repriced.length > 0;
}

/** Resources of the year, then those that are added. */
function resourceRows({ resources }: Computed, scenarios: readonly ShownScenario[]): ResourceRow[] {
  const offers = scenarios.map(({ computed: found }) => found?.resources ?? []);
  const names = new Map([...offers.flat(), ...resources].map(({ value, label }) => [value, label]));
  const known = new Set([...resources, ...offers.flat()].map(({ value }) => value));
  const priceIn = (offer: Computed['resources'], id: string) => {
    const found = offer.find(({ value }) => value === id);
    return found ? compute([found.price], (price) => price / 100) : null;
  };
  return [...known].map((id) => ({
    name: names.get(id) ?? id,
    today: priceIn(resources, id),
    scenarios: offers.map((offer) => priceIn(offer, id)),
  }));
}
