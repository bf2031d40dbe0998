import type { Month } from '../period.ts';
import type { Span } from '../published.ts';
import type { Resource } from '../resource.ts';
import type { DimensionId } from './dimension.ts';

/** What a slot is called in each dimension it was cut by. */
export type SlotValues = Readonly<Partial<Record<DimensionId, string>>>;

/** One value of an axis of an answer, and the published cells it is the sum of. */
export interface Slot {
  readonly values: SlotValues;
}

/** A stretch of time. */
export interface TimeSlot extends Slot {
  /** asked for, in order */
  readonly months: readonly Month[];
  /** those of them that are in: up to the last month received of their year */
  readonly received: readonly Month[];
  /** cells of the lattice that add up to it */
  readonly spans: readonly Span[];
}

/** Whose uses. */
export interface PlaceSlot extends Slot {
  readonly level: 'member' | 'commune' | 'epci';
  /** codes of the level, `group` for the members together and `none` for what no source attributes */
  readonly codes: readonly string[];
}

/** Of which resources. */
export interface OfferSlot extends Slot {
  readonly scope: 'all' | 'kind' | 'resource';
  /** kinds or resources; the empty text for all of them */
  readonly items: readonly string[];
  readonly resources: readonly Resource[];
}

/** At which age. */
export interface AgeSlot extends Slot {
  /** age bands, the empty text for all ages */
  readonly bands: readonly string[];
}

/** When in the week: 0 for any weekday, −1 for any hour. */
export interface ClockSlot extends Slot {
  readonly moments: readonly { readonly weekday: number; readonly hour: number }[];
}

/** The axes of an answer; its cells are their product. */
export interface Axes {
  readonly time: readonly TimeSlot[];
  readonly place: readonly PlaceSlot[];
  readonly offer: readonly OfferSlot[];
  readonly age: readonly AgeSlot[];
  readonly clock: readonly ClockSlot[];
}

/** How many cells the axes make. */
export function sizeOf({ time, place, offer, age, clock }: Axes): number {
  return time.length * place.length * offer.length * age.length * clock.length;
}

/** How many published cells of its axis a slot is the sum of. */
export function partsOf(slot: TimeSlot | PlaceSlot | OfferSlot | AgeSlot | ClockSlot): number {
  if ('spans' in slot) return slot.spans.length;
  if ('codes' in slot) return slot.codes.length;
  if ('items' in slot) return slot.items.length;
  return 'bands' in slot ? slot.bands.length : slot.moments.length;
}
