import type { Resource, ResourceKind } from '../resource.ts';
import { cutBy, dimensionsUsed, isAsked, type Question } from './question.ts';
import type { OfferSlot } from './slot.ts';

/** Every resource and kind a question can be asked of. */
export interface Offered {
  readonly resources: readonly Resource[];
  readonly kinds: readonly ResourceKind[];
}

/** The values each dimension of the offer can be restricted to. */
export function offerValues(offered: Offered, id: 'kind' | 'resource' | 'provider'): string[] {
  if (id === 'resource') return offered.resources.map((one) => one.id);
  const own = new Set<string>(offered.resources.map((one) => one[id]));
  if (id === 'provider') return [...own];
  return offered.kinds.flatMap((kind) => (own.has(kind.id) ? [kind.id] : []));
}

/** The parts of the offer a question is cut into; one for all of it when it is not cut by the offer. */
export function offerSlots(question: Question, { resources, kinds }: Offered): OfferSlot[] {
  const used = dimensionsUsed(question);
  const isFine = used.includes('resource') || used.includes('provider');
  const scope = isFine ? 'resource' : used.includes('kind') ? 'kind' : 'all';
  if (scope === 'all') return [{ values: {}, scope, items: [''], resources }];

  const by = cutBy(question, 'offer') as ('kind' | 'resource' | 'provider')[];
  const groups = new Map<string, Resource[]>();
  for (const resource of inOrder(resources, kinds)) {
    if (!isInOffer(resource, question)) continue;
    const key = by.map((id) => partOf(resource, id)).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), resource]);
  }
  return [...groups.values()].map((own) => ({
    values: Object.fromEntries(
      by.flatMap((id) => own.slice(0, 1).map((one) => [id, partOf(one, id)])),
    ),
    scope,
    items: [...new Set<string>(own.map((one) => (scope === 'kind' ? one.kind : one.id)))],
    resources: own,
  }));
}

function isInOffer(resource: Resource, { filters }: Question): boolean {
  return (['kind', 'resource', 'provider'] as const).every((id) =>
    isAsked(filters, id, partOf(resource, id)),
  );
}

function partOf(resource: Resource, id: 'kind' | 'resource' | 'provider'): string {
  return id === 'resource' ? resource.id : resource[id];
}

/** By kind as they are listed, then by name. */
function inOrder(
  resources: readonly Resource[],
  kinds: readonly ResourceKind[],
): readonly Resource[] {
  const place = new Map(kinds.map(({ id }, at) => [id, at]));
  const collator = new Intl.Collator('fr');
  return [...resources].sort(
    (a, b) =>
      (place.get(a.kind) ?? kinds.length) - (place.get(b.kind) ?? kinds.length) ||
      collator.compare(a.name, b.name),
  );
}
