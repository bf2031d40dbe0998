import type { Compare } from './answer.ts';
import { parseMemberCode, type MemberCode } from './member.ts';
import type { MeasureId } from './metric.ts';
import type { Context, Overview } from './overview.ts';
import { parseKindId, parseResourceId, type KindId, type ResourceId } from './resource.ts';

/** What an address may name, and the year it means when it names none. */
export interface AddressDefaults {
  readonly year: number;
  readonly years: readonly number[];
  readonly members: readonly MemberCode[];
  readonly kinds: readonly KindId[];
  readonly resources: readonly ResourceId[];
}

/** The same from the lists the page offers: its latest year is the default one. */
export function addressDefaults(choices: Overview['choices']): AddressDefaults {
  return {
    year: Math.max(0, ...choices.years),
    years: choices.years,
    members: choices.members.map(({ value }) => parseMemberCode(value)),
    kinds: choices.kinds.map(({ value }) => parseKindId(value)),
    resources: choices.resources.map(({ value }) => parseResourceId(value)),
  };
}

/** A parameter that holds something else than what it may. */
export interface AddressError {
  readonly parameter: string;
  readonly allowed: readonly string[];
}

/** In one list of resources, what marks the entry of a whole kind: `ressource=famille:press`. */
export const KIND_PREFIX = 'famille:';

const COMPARISONS = { 'a-date': 'to-date', complet: 'full', aucune: 'none' } as const;

const MEASURES = {
  usages: 'uses',
  'usages-bruts': 'rawUses',
  seances: 'sessions',
  'usagers-actifs': 'activeUsers',
  'requetes-totales': 'totalItemRequests',
  'requetes-uniques': 'uniqueItemRequests',
} as const;

/** The word of an address that stands for a comparison. */
export function compareWord(compare: Compare): string {
  return wordFor(COMPARISONS, compare);
}

/** The word of an address that stands for a measure. */
export function measureWord(measure: MeasureId): string {
  return wordFor(MEASURES, measure);
}

/**
 * Reads the state of the page from its address. Absent and empty parameters take the default; unknown ones are left alone.
 * A resource is narrower than its kind: where both are named, the resource counts.
 *
 * @returns the context, defaults standing in for what cannot be read, and every parameter that cannot, with what it may hold
 */
export function contextFrom(
  params: URLSearchParams,
  defaults: AddressDefaults,
): { readonly context: Context; readonly errors: readonly AddressError[] } {
  const errors: AddressError[] = [];
  const choose = <Value>(
    parameter: string,
    entries: readonly Entry<Value>[],
    fallback: Value,
  ): Value => {
    const text = params.get(parameter) ?? '';
    const entry = entries.find(([word]) => word === text);
    if (text !== '' && !entry) errors.push({ parameter, allowed: entries.map(([word]) => word) });
    return entry ? entry[1] : fallback;
  };
  const offer = choose('ressource', offerEntries(defaults), NO_OFFER);
  const kind = choose('famille', sameWord(defaults.kinds), null);
  const context: Context = {
    year: choose('annee', yearEntries(defaults), defaults.year),
    compare: choose('comparer', entriesOf(COMPARISONS), 'to-date'),
    measure: choose('mesure', entriesOf(MEASURES), 'uses'),
    member: choose('membre', sameWord(defaults.members), null),
    kind: offer.resource ? null : (offer.kind ?? kind),
    resource: offer.resource,
  };
  return { context, errors };
}

/** The shortest address of a state, `'/'` for the default one; {@link contextFrom} reads it back. */
export function addressOf(context: Context, defaults: Pick<AddressDefaults, 'year'>): string {
  const params = new URLSearchParams();
  if (context.year !== defaults.year) params.set('annee', String(context.year));
  if (context.compare !== 'to-date') params.set('comparer', compareWord(context.compare));
  if (context.measure !== 'uses') params.set('mesure', measureWord(context.measure));
  if (context.member) params.set('membre', context.member);
  if (context.resource) params.set('ressource', context.resource);
  else if (context.kind) params.set('famille', context.kind);
  return params.size === 0 ? '/' : `/?${params}`;
}

type Entry<Value> = readonly [word: string, value: Value];

interface Offer {
  readonly kind: KindId | null;
  readonly resource: ResourceId | null;
}

const NO_OFFER: Offer = { kind: null, resource: null };

function offerEntries({ kinds, resources }: AddressDefaults): Entry<Offer>[] {
  return [
    ...resources.map((id): Entry<Offer> => [id, { kind: null, resource: id }]),
    ...kinds.map((id): Entry<Offer> => [`${KIND_PREFIX}${id}`, { kind: id, resource: null }]),
  ];
}

function yearEntries({ years, year }: AddressDefaults): Entry<number>[] {
  return (years.length === 0 ? [year] : years).map((entry) => [String(entry), entry]);
}

function sameWord<Value extends string>(values: readonly Value[]): Entry<Value | null>[] {
  return values.map((value) => [value, value]);
}

function entriesOf<Value extends string>(words: Readonly<Record<string, Value>>): Entry<Value>[] {
  return Object.entries(words);
}

function wordFor<Value extends string>(
  words: Readonly<Record<string, Value>>,
  value: Value,
): string {
  const found = Object.entries(words).find((entry) => entry[1] === value);
  if (!found) throw new RangeError(`no address word for “${value}”`);
  return found[0];
}
