import type { ResourceId } from '../resource.ts';
import { AS_TODAY, isLimited, type Scenario } from './scenario.ts';
import {
  readBlend,
  readCodes,
  readLimit,
  readPrices,
  readResources,
  writeBlend,
  writeLimit,
  writePrices,
} from './scenario-fields.ts';
import {
  FREED_SHARES,
  POPULATION_KINDS,
  allowedIn,
  codesOf,
  limitExample,
  resourcesOf,
  vintagesOf,
} from './scenario-offer.ts';
import type { ScenarioParameter } from './scenario-parameters.ts';
import type { SimulationBase } from './simulation-base.ts';
import { groupOf } from './simulation-group.ts';
import { limitConflict } from './simulation-limits.ts';

/** A scenario as text, by parameter; what is left out is as today. */
export type ScenarioFields = Readonly<Partial<Record<ScenarioParameter, string>>>;

/** A parameter that holds something else than what it may, or that cannot be kept. */
export interface ScenarioFault {
  readonly parameter: string;
  readonly allowed: readonly string[];
}

/** The same, of one scenario alone. */
export interface FieldFault extends ScenarioFault {
  readonly parameter: ScenarioParameter;
}

/**
 * Reads a scenario.
 *
 * @returns the scenario, today's state standing in for what cannot be read, and every parameter that cannot
 */
export function scenarioFrom(
  fields: ScenarioFields,
  base: SimulationBase,
): { readonly scenario: Scenario; readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  const read = <Value>(
    parameter: ScenarioParameter,
    parse: (text: string) => Value | undefined,
    today: Value,
  ): Value => {
    const text = fields[parameter] ?? '';
    if (text === '') return today;
    const value = parse(text);
    if (value === undefined) faults.push({ parameter, allowed: allowedIn(parameter, base) });
    return value ?? today;
  };
  const removed = read('remove', among(readResources, resourcesOf(base)), AS_TODAY.removed);
  const joining = read('in', among(readCodes, codesOf(base, false)), AS_TODAY.joining);
  const leaving = read('out', among(readCodes, codesOf(base, true)), AS_TODAY.leaving);
  const scenario: Scenario = {
    name: read('name', readName, null),
    blend: read('key', readBlend, AS_TODAY.blend),
    vintage: read('vintage', (text) => vintagesOf(base).find((one) => String(one) === text), null),
    populationKind: read(
      'population',
      (text) => POPULATION_KINDS.find((kind) => kind === text),
      null,
    ),
    freedShare: read('freed', (text) => FREED_SHARES.find((freed) => freed === text), null),
    ...{ joining, leaving, removed },
    added: read('add', pricesOf(base, false, []), AS_TODAY.added),
    repriced: read('price', pricesOf(base, true, removed), AS_TODAY.repriced),
    floor: read('floor', readLimit, AS_TODAY.floor),
    cap: read('cap', readLimit, AS_TODAY.cap),
  };
  return { scenario, faults: faults.length > 0 ? faults : conflicts(scenario, base) };
}

/** The shortest text of a scenario; {@link scenarioFrom} reads it back. */
export function fieldsOf(scenario: Scenario): ScenarioFields {
  const { name, blend, vintage, populationKind, freedShare, floor, cap } = scenario;
  const key = writeBlend(blend);
  const all: Record<ScenarioParameter, string | null> = {
    name,
    key: key === writeBlend(AS_TODAY.blend) ? null : key,
    vintage: vintage === null ? null : String(vintage),
    population: populationKind,
    in: scenario.joining.join(),
    out: scenario.leaving.join(),
    freed: freedShare,
    remove: scenario.removed.join(),
    add: writePrices(scenario.added),
    price: writePrices(scenario.repriced),
    floor: isLimited(floor) ? writeLimit(floor) : null,
    cap: isLimited(cap) ? writeLimit(cap) : null,
  };
  const known = Object.entries(all).filter(([, text]) => text !== null && text !== '');
  return Object.fromEntries(known);
}

/** What the parameters of a scenario say one by one, but cannot say together. */
function conflicts(scenario: Scenario, base: SimulationBase): FieldFault[] {
  const members = groupOf(base, scenario).parties.map(({ code }) => code);
  if (members.length < 2)
    return [{ parameter: 'out', allowed: allowedIn('out', base).slice(0, -1) }];
  const named = { floor: scenario.floor, cap: scenario.cap } as const;
  const strangers = (['floor', 'cap'] as const).filter((parameter) =>
    [...named[parameter].apart.keys()].some((code) => !members.includes(code)),
  );
  if (strangers.length > 0)
    return strangers.map((parameter) => ({ parameter, allowed: members.map(limitExample) }));
  const share = 10_000 / members.length;
  switch (limitConflict(scenario, members)) {
    case 'floors-exceed-whole':
      return [{ parameter: 'floor', allowed: [`0…${Math.floor(share) / 100}`, 'Σ ≤ 100'] }];
    case 'caps-below-whole':
      return [{ parameter: 'cap', allowed: [`${Math.ceil(share) / 100}…100`, 'Σ ≥ 100'] }];
    case 'floor-above-cap':
      return [{ parameter: 'floor', allowed: ['floor ≤ cap'] }];
    case undefined:
      return [];
  }
}

function readName(text: string): string | undefined {
  const isPlain = text.trim() === text && text.length <= 60 && !/\p{C}/u.test(text);
  return isPlain ? text : undefined;
}

function among<Id extends string>(
  parse: (text: string) => Id[] | undefined,
  known: readonly Id[],
): (text: string) => readonly Id[] | undefined {
  return (text) => {
    const found = parse(text);
    return found?.every((id) => known.includes(id)) ? found : undefined;
  };
}

/** Prices of the resources there are, or of others. */
function pricesOf(base: SimulationBase, isKnown: boolean, removed: readonly ResourceId[]) {
  const known = new Set(resourcesOf(base));
  return (text: string): Scenario['added'] | undefined => {
    const prices = readPrices(text);
    const isGood = (id: ResourceId) => known.has(id) === isKnown && !removed.includes(id);
    return prices?.every(({ resource }) => isGood(resource)) ? prices : undefined;
  };
}
