import type { Compare } from './answer.ts';
import { parseMemberCode, type MemberCode } from './member.ts';
import type { Context } from './context.ts';
import type { Choices, Frame } from './frame.ts';
import type { MeasureId } from './metric.ts';
import {
  HOME,
  pageOf,
  pathOf,
  subjectKindOf,
  type ContextField,
  type PageAddress,
} from './pages.ts';
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
export function addressDefaults(choices: Choices): AddressDefaults {
  return {
    year: latest(choices),
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

/** The measures the context bar offers, in that order. */
export const MEASURE_IDS: readonly MeasureId[] = Object.values(MEASURES);

/** The word of an address that stands for a comparison. */
export function compareWord(compare: Compare): string {
  return wordFor(COMPARISONS, compare);
}

/** The word of an address that stands for a measure. */
export function measureWord(measure: MeasureId): string {
  return wordFor(MEASURES, measure);
}

/**
 * Reads what a page shows from its address. Absent and empty parameters take the default; unknown ones, and those of choices
 * the page does not heed, are left alone. A resource is narrower than its kind: where both are named, the resource counts.
 *
 * @returns the context, defaults standing in for what cannot be read, and every parameter that cannot, with what it may hold
 */
export function contextFrom(
  params: URLSearchParams,
  defaults: AddressDefaults,
  at: PageAddress = HOME,
): { readonly context: Context; readonly errors: readonly AddressError[] } {
  const errors: AddressError[] = [];
  const heeded = new Set<ContextField>(pageOf(at.page).heeds);
  const choose = <Value>(
    [field, parameter]: readonly [ContextField, string],
    entries: readonly Entry<Value>[],
    fallback: Value,
  ): Value => {
    const text = heeded.has(field) ? (params.get(parameter) ?? '') : '';
    const entry = entries.find(([word]) => word === text);
    if (text !== '' && !entry) errors.push({ parameter, allowed: entries.map(([word]) => word) });
    return entry ? entry[1] : fallback;
  };
  const offer = choose(['offer', 'ressource'], offerEntries(defaults), NO_OFFER);
  const kind = choose(['offer', 'famille'], sameWord(defaults.kinds), null);
  const context: Context = {
    year: choose(['year', 'annee'], yearEntries(defaults), defaults.year),
    compare: choose(['compare', 'comparer'], entriesOf(COMPARISONS), 'to-date'),
    measure: choose(['measure', 'mesure'], entriesOf(MEASURES), 'uses'),
    member: choose(['member', 'membre'], sameWord(defaults.members), null),
    kind: offer.resource ? null : (offer.kind ?? kind),
    resource: offer.resource,
  };
  return { context: { ...context, ...ofSubject(at, defaults) }, errors };
}

/** The shortest address of a state of a page, `'/'` for the default one of the first; {@link contextFrom} reads it back. */
export function addressOf(
  context: Context,
  defaults: Pick<AddressDefaults, 'year'>,
  at: PageAddress = HOME,
): string {
  const heeded = new Set<ContextField>(pageOf(at.page).heeds);
  const params = new URLSearchParams();
  const give = (field: ContextField, parameter: string, value: string | null) => {
    if (value !== null && heeded.has(field)) params.set(parameter, value);
  };
  const { year, compare, measure, member, kind, resource } = context;
  give('year', 'annee', year === defaults.year ? null : String(year));
  give('compare', 'comparer', compare === 'to-date' ? null : compareWord(compare));
  give('measure', 'mesure', measure === 'uses' ? null : measureWord(measure));
  give('member', 'membre', member);
  give('offer', 'ressource', resource);
  give('offer', 'famille', resource ? null : kind);
  for (const [name, value] of Object.entries(at.own)) if (value !== '') params.set(name, value);
  return pathOf(at) + (params.size === 0 ? '' : `?${params}`);
}

/** Address of the page that a frame stands around, or of another one, with something changed. */
export function addressFrom(
  { at, context, choices }: Frame,
  changed: Partial<Context> = {},
  to: PageAddress = at,
): string {
  const next = { ...context, ...changed };
  return addressOf(next, choices.years.length === 0 ? next : { year: latest(choices) }, to);
}

function latest({ years }: Choices): number {
  return Math.max(0, ...years);
}

const ORDER = ['annee', 'comparer', 'mesure', 'membre', 'ressource', 'famille'] as const;

/**
 * The shortest address of the parameters that a form of a page gives, as {@link addressOf} would write it; what they may hold is
 * for the server to say.
 */
export function addressOfFields(
  fields: ReadonlyMap<string, string>,
  choices: Choices,
  to: Pick<PageAddress, 'page' | 'subject'>,
): string {
  const resource = fields.get('ressource') ?? '';
  const isKind = resource.startsWith(KIND_PREFIX);
  const given: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries([...fields].map(([name, text]) => [name, text.trim()])),
    ...(isKind && { ressource: '', famille: resource.slice(KIND_PREFIX.length) }),
    ...(resource !== '' && !isKind && { famille: '' }),
  };
  const plain = { annee: String(latest(choices)), comparer: 'a-date', mesure: 'usages' };
  const params = new URLSearchParams();
  for (const name of [...ORDER, ...ownNames(to.page, fields.keys())]) {
    const text = given[name] ?? '';
    if (text !== '' && text !== (plain as typeof given)[name]) params.set(name, text);
  }
  return pathOf(to) + (params.size === 0 ? '' : `?${params}`);
}

/**
 * The parameters of its own that an address gives a page; one that is repeated is a list. A form asks for pairs without a script:
 * `price:kiosque=9` is `price=kiosque:9`, `key=usage&key:=40` is `key=usage:40`.
 */
export function ownParameters(
  params: URLSearchParams,
  page: PageAddress['page'],
): PageAddress['own'] {
  const given = ownNames(page, params.keys()).flatMap((name) => {
    const text = ownText(params, name);
    return text === '' ? [] : [[name, text] as const];
  });
  return Object.fromEntries(given);
}

function ownText(params: URLSearchParams, name: string): string {
  const texts = [...params].flatMap(([key, value]) => {
    const text = value.trim();
    if (text === '' || key === name) return text === '' ? [] : [text];
    return key.startsWith(`${name}:`) ? [`${key.slice(name.length + 1)}:${text}`] : [];
  });
  return texts
    .filter((text, index) => text.startsWith(':') || texts.indexOf(text) === index)
    .join()
    .replaceAll(',:', ':');
}

/** A page about one member or resource is filtered on it by its path. */
function ofSubject(
  { page, subject }: PageAddress,
  { members, resources }: AddressDefaults,
): Partial<Context> {
  const kind = subjectKindOf(page);
  if (kind === 'member') return { member: members.find((code) => code === subject) ?? null };
  if (kind !== 'resource') return {};
  return { resource: resources.find((id) => id === subject) ?? null, kind: null };
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

function ownNames(page: PageAddress['page'], given: Iterable<string>): readonly string[] {
  const { own, heeds } = pageOf(page);
  if (own !== 'any') return own;
  const names = new Set([...given].map((name) => name.split(':', 1).join()));
  if (heeds.length > 0) for (const name of ORDER) names.delete(name);
  return [...names];
}
