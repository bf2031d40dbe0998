import type { FreedShare } from '../agreement/agreement-rules.ts';
import type { MemberCode } from '../member.ts';
import type { ResourceId } from '../resource.ts';
import type { ScenarioParameter } from './scenario-parameters.ts';
import { KEYS } from './scenario.ts';
import type { SimulationBase } from './simulation-base.ts';

/** Who may take a freed share. */
export const FREED_SHARES: readonly FreedShare[] = ['department', 'renormalise'];

/** Which inhabitants may be counted. */
export const POPULATION_KINDS = ['municipal', 'total'] as const;

/** What each parameter of a scenario may hold, on this base: values, or the pattern of one. */
export function allowedIn(parameter: ScenarioParameter, base: SimulationBase): readonly string[] {
  return ALLOWED[parameter](base);
}

const limits = (base: SimulationBase) => [
  '0…100',
  ...codesOf(base, true).slice(0, 1).map(limitExample),
];

const ALLOWED: Readonly<Record<ScenarioParameter, (base: SimulationBase) => readonly string[]>> = {
  name: () => ['1…60'],
  key: () => [...KEYS, 'population:60,usage:40'],
  vintage: (base) => vintagesOf(base).map(String),
  population: () => POPULATION_KINDS,
  in: (base) => codesOf(base, false),
  out: (base) => codesOf(base, true),
  freed: () => FREED_SHARES,
  remove: resourcesOf,
  add: () => ['nouvelle-ressource:12000.50'],
  price: (base) => resourcesOf(base).map((id) => `${id}:12000.50`),
  floor: limits,
  cap: limits,
};

/** How a limit of one member is written. */
export function limitExample(code: string): string {
  return `${code}:5`;
}

/** The vintages there are inhabitants of. */
export function vintagesOf({ populations }: SimulationBase): number[] {
  return [...new Set(populations.map(({ vintage }) => vintage))].sort();
}

/** The communes that may go, being members, or that may come. The department coordinates and serves the rest: it stays. */
export function codesOf({ candidates }: SimulationBase, isMember: boolean): MemberCode[] {
  return candidates
    .filter(({ kind, standing }) => kind === 'commune' && (standing === 'member') === isMember)
    .map(({ code }) => code);
}

/** The resources of the year. */
export function resourcesOf({ resources }: SimulationBase): ResourceId[] {
  return resources.map(({ id }) => id);
}
