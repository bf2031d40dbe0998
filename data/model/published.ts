import type { Measures, Period } from './answer.ts';
import { receptionOf, type Coverage, type CoverageGrain } from './coverage.ts';
import type { Figure } from './figure.ts';
import type { MemberCode } from './member.ts';
import { monthNumberOf, yearOf, type Month } from './period.ts';
import type { KindId, Resource, ResourceId } from './resource.ts';

/** Whose uses: a member's, those of the members together, or those no source attributes (*non réparti*). */
export type Place = MemberCode | 'group' | 'none';

/** How long a cell of the published lattice lasts (domain §5.6); `month` is its last month. */
export interface Span {
  readonly span: 'month' | 'quarter' | 'year' | 'to-date';
  readonly year: number;
  readonly month: number;
}

/** Which resources: all, those of a kind, or one. */
export type Scope =
  | { readonly scope: 'all'; readonly item: '' }
  | { readonly scope: 'kind'; readonly item: KindId }
  | { readonly scope: 'resource'; readonly item: ResourceId };

/** What a published cell says after disclosure control. */
export type CellFigures = Pick<Measures, 'uses' | 'rawUses' | 'sessions' | 'activeUsers'>;

/** One monthly figure of a provider's COUNTER report. */
export interface PublishedCount {
  readonly month: Month;
  readonly place: Place;
  readonly resource: ResourceId;
  readonly report: string;
  readonly metric: string;
  readonly value: number;
}

/** All that an answer is made of, read from one version. */
export interface Published {
  readonly cells: ReadonlyMap<string, CellFigures>;
  /** raw uses of the kinds that may be shown, by names of cells of all kinds some of which may not (*hors secret*) */
  readonly withoutSecret?: ReadonlyMap<string, number>;
  readonly counts: readonly PublishedCount[];
  readonly coverage: Coverage;
  /** resources a weight is declared for */
  readonly weighted: ReadonlySet<ResourceId>;
}

/** Where a figure stands: whose, of what, when. */
export interface Slot {
  readonly place: Place;
  readonly scope: Scope;
  /** the resources of the scope */
  readonly resources: readonly Resource[];
  readonly period: Period;
}

/** COUNTER metric behind a measure. */
export const COUNTER_METRICS = {
  totalItemRequests: 'Total_Item_Requests',
  uniqueItemRequests: 'Unique_Item_Requests',
} as const;

/** The span of the lattice that a period is: a month, a whole year, or a year up to a month. */
export function spanOf({ to, months }: Period): Span {
  const month = monthNumberOf(to);
  const span = months === 12 ? 'year' : months === 1 ? 'month' : 'to-date';
  return { span, year: yearOf(to), month };
}

/** The name of a cell within {@link Published.cells}. */
export function cellKey({ span, year, month }: Span, scope: Scope, place: Place): string {
  return [span, year, month, scope.scope, scope.item, place].join('|');
}

/** Every measure of a slot. What is not published is 0 where the source came, and says why it is absent elsewhere. */
export function measuresAt(published: Published, slot: Slot): Measures {
  const cell = cellAt(published, slot, slot.place);
  const absent = (grain?: CoverageGrain): Figure =>
    isUnattributed(published, slot) ? 'not-computable' : absentFigure(published, slot, grain);
  return {
    uses: cell?.uses ?? (isWeighted(published, slot) ? absent() : 'not-computable'),
    rawUses: cell?.rawUses ?? absent(),
    sessions: cell?.sessions ?? absent('event'),
    activeUsers: cell?.activeUsers ?? absent('event'),
    totalItemRequests: countAt(published, slot, COUNTER_METRICS.totalItemRequests),
    uniqueItemRequests: countAt(published, slot, COUNTER_METRICS.uniqueItemRequests),
  };
}

/** Raw uses of all kinds without those that may not be shown, where these are some; a sum to be shown, not to be computed with. */
export function rawUsesWithoutSecret(
  { withoutSecret }: Published,
  { place, scope, period }: Omit<Slot, 'resources'>,
): number | undefined {
  return withoutSecret?.get(cellKey(spanOf(period), scope, place));
}

/** A published cell that counts something. One of no use does not tell whether its source came: the coverage does. */
function cellAt(
  { cells }: Published,
  { scope, period }: Slot,
  place: Place,
): CellFigures | undefined {
  const cell = cells.get(cellKey(spanOf(period), scope, place));
  return cell?.rawUses === 0 ? undefined : cell;
}

/** Are there uses, but none that a source attributes to a member? Then a member's are unknown, not 0. */
function isUnattributed(published: Published, slot: Slot): boolean {
  return (
    slot.place !== 'none' &&
    cellAt(published, slot, 'none') !== undefined &&
    cellAt(published, slot, 'group') === undefined
  );
}

function isWeighted({ weighted }: Published, { resources }: Slot): boolean {
  return resources.length === 0 || resources.some(({ id }) => weighted.has(id));
}

function absentFigure({ coverage }: Published, slot: Slot, grain?: CoverageGrain): Figure {
  const reception = receptionOf(slot.resources, coverage, slot.period, grain);
  if (reception === 'received') return 0;
  return reception === 'missing' ? 'missing' : 'not-computable';
}

/** A COUNTER metric: of the resources whose reports name members, or of those whose reports name none. */
function countAt(published: Published, slot: Slot, metric: string): Figure {
  const ids = new Set(slot.resources.map(({ id }) => id));
  const outside = slot.place === 'none';
  const known = published.counts.filter(
    (one) => one.metric === metric && ids.has(one.resource) && (one.place === 'none') === outside,
  );
  const telling = new Set(known.map(({ resource }) => resource));
  if (telling.size === 0) return 'not-computable';

  const { from, to } = slot.period;
  const own = known.filter(
    ({ place, month }) => isWithin(place, slot.place) && month >= from && month <= to,
  );
  if (own.length > 0) return own.reduce((sum, { value }) => sum + value, 0);
  const resources = slot.resources.filter(({ id }) => telling.has(id));
  return absentFigure(published, { ...slot, resources }, 'provider-aggregate');
}

function isWithin(place: Place, asked: Place): boolean {
  return asked === 'group' ? place !== 'none' : place === asked;
}
