import type { Agreement } from './agreement/agreement.ts';
import { allocationsOf, lineAllocationsOf, type Allocation } from './money/allocation.ts';
import type { Annotation } from './annotation.ts';
import type { Contract } from './money/contract.ts';
import type { Coverage } from './coverage.ts';
import type { MergeSpan } from './merge.ts';
import type { Population } from './population.ts';
import type { PurchaseOrder } from './money/purchase-order.ts';
import type { Place, Published, Scope, Slot } from './published.ts';
import type { KindId, Resource, ResourceId, ResourceKind } from './resource.ts';
import type { Measures, Period } from './answer.ts';
import { measuresAt, rawUsesWithoutSecret } from './published.ts';

/** What a published version knows besides its figures: who, what, at what price, received when. */
export interface Setting {
  readonly agreement: Agreement;
  readonly populations: readonly Population[];
  readonly kinds: readonly ResourceKind[];
  readonly resources: readonly Resource[];
  readonly orders: readonly PurchaseOrder[];
  readonly contracts: readonly Contract[];
  /** months in which a resource counts in another one's line */
  readonly merges: readonly MergeSpan[];
  readonly annotations: readonly Annotation[];
  readonly coverage: Coverage;
}

/** Figures and what they are about, of one version: what every answer is computed from. */
export interface Reading {
  readonly setting: Setting;
  readonly published: Published;
}

/** The part of the offer a question asks about; at most one of the two is set. */
export interface Offer {
  readonly kind: KindId | null;
  readonly resource: ResourceId | null;
}

/** The offer as a scope of the published lattice. */
export function scopeOf({ kind, resource }: Offer): Scope {
  if (resource !== null) return { scope: 'resource', item: resource };
  if (kind !== null) return { scope: 'kind', item: kind };
  return { scope: 'all', item: '' };
}

/** The resources of a scope. */
export function resourcesIn(resources: readonly Resource[], scope: Scope): Resource[] {
  if (scope.scope === 'all') return [...resources];
  return resources.filter((one) => (scope.scope === 'kind' ? one.kind : one.id) === scope.item);
}

/** What each member owes for a scope: for the whole offer as it was ordered, else what pays for the lines of the scope. */
export function allocationsIn(setting: Setting, scope: Scope, year: number): Allocation[] {
  if (scope.scope === 'all') return allocationsOf(setting, year);
  const ids = new Set(resourcesIn(setting.resources, scope).map(({ id }) => id));
  return lineAllocationsOf(setting, year).filter(({ resource }) => ids.has(resource));
}

/** Whose figures, of which part of the offer, over which months. */
export interface Where {
  readonly place: Place;
  readonly scope: Scope;
  readonly period: Period;
}

/** Every measure of a place and scope over a period. */
export function figuresOf({ setting, published }: Reading, where: Where): Measures {
  const slot: Slot = { ...where, resources: resourcesIn(setting.resources, where.scope) };
  return measuresAt(published, slot);
}

/** The raw uses that are shown without those that may not be (*hors secret*); no other figure is computed from them. */
export function toldWithoutSecret(
  { published }: Reading,
  where: Where,
): { readonly rawUses?: number } {
  const rawUses = rawUsesWithoutSecret(published, where);
  return rawUses === undefined ? {} : { rawUses };
}
