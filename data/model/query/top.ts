import { dimension, type DimensionId } from './dimension.ts';
import type { Axes, OfferSlot, PlaceSlot } from './slot.ts';

/** An axis that can be cut short to its first slots, the others together. */
export type TopAxis = 'place' | 'offer';

/** The axis of a dimension, where the others of it can be taken together. */
export function topAxisOf(id: DimensionId): TopAxis | null {
  const { axis } = dimension(id);
  return axis === 'place' || axis === 'offer' ? axis : null;
}

/**
 * Axes with the best slots of one of them and, last, all others together (*autres*): a sum of published cells like any slot.
 *
 * @param ranked slots of the axis by their number, the best first
 */
export function cutShort(
  axes: Axes,
  {
    id,
    ranked,
    top,
  }: { readonly id: DimensionId; readonly ranked: readonly number[]; readonly top: number },
): Axes {
  const others = ranked.slice(top);
  if (others.length === 0) return axes;
  const values = { [id]: '' };
  const kept = ranked.slice(0, top);
  if (topAxisOf(id) === 'place') {
    const apart = others.flatMap((at) => axes.place[at] ?? []);
    return { ...axes, place: [...pick(axes.place, kept), placesTogether(apart, values)] };
  }
  const apart = others.flatMap((at) => axes.offer[at] ?? []);
  return { ...axes, offer: [...pick(axes.offer, kept), offersTogether(apart, values)] };
}

function pick<One>(slots: readonly One[], places: readonly number[]): One[] {
  return places.flatMap((at) => slots[at] ?? []);
}

function placesTogether(slots: readonly PlaceSlot[], values: PlaceSlot['values']): PlaceSlot {
  const level = slots[0]?.level ?? 'member';
  return { values, level, codes: slots.flatMap(({ codes }) => codes) };
}

function offersTogether(slots: readonly OfferSlot[], values: OfferSlot['values']): OfferSlot {
  return {
    values,
    scope: slots[0]?.scope ?? 'all',
    items: slots.flatMap(({ items }) => items),
    resources: slots.flatMap(({ resources }) => resources),
  };
}
