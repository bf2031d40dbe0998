import { allocationsOf, lineAllocationsOf, type Allocation } from '../money/allocation.ts';
import { lineCost } from '../money/line-price.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import type { Setting } from '../reading.ts';
import type { Resource } from '../resource.ts';
import { UNKNOWN, type Stated } from './fill.ts';
import type { OfferSlot, PlaceSlot } from './slot.ts';

/** What a year costs, looked up once: whole prices for the group, what is due for members. */
export class YearCosts {
  readonly #setting: Setting;
  readonly #year: number;
  readonly #whole: readonly Allocation[];
  readonly #lines: readonly Allocation[];
  readonly #prices: ReadonlyMap<string, Cents | undefined>;

  constructor(setting: Setting, year: number) {
    this.#setting = setting;
    this.#year = year;
    this.#whole = allocationsOf(setting, year);
    this.#lines = lineAllocationsOf(setting, year);
    this.#prices = new Map(setting.resources.map(({ id }) => [id, lineCost(setting, id, year)]));
  }

  /** Euros of the year, taxes included; partial where a resource on offer has no price. */
  of({ codes }: PlaceSlot, offer: OfferSlot): Stated {
    const amount = codes[0] === 'group' ? this.#price(offer) : this.#due(codes, offer);
    if (amount === undefined) return UNKNOWN;
    const isPartial = offer.resources.some((one) => this.#isUnpriced(one));
    return { value: amount / 100, status: isPartial ? 'partial' : 'complete' };
  }

  #price({ resources }: OfferSlot): Cents | undefined {
    const known = resources.flatMap(({ id }) => this.#prices.get(id) ?? []);
    return known.length === 0 ? undefined : sumOfCents(known);
  }

  #due(codes: readonly string[], { scope, resources }: OfferSlot): Cents | undefined {
    const ids = new Set(resources.map(({ id }) => id));
    const asked = (scope === 'all' ? this.#whole : this.#lines).filter(
      ({ resource, basis }) => (scope === 'all' || ids.has(resource)) && basis !== 'nothing',
    );
    const own = asked.filter(({ member }) => codes.includes(member));
    if (own.length === 0) return undefined;
    return cents(own.reduce((sum, { inclTax }) => sum + inclTax, 0));
  }

  #isUnpriced({ id, validFrom, validTo }: Resource): boolean {
    if (this.#prices.get(id) !== undefined || this.#isMerged(id)) return false;
    return (
      (validFrom ?? '') <= `${this.#year}-12-31` && (validTo ?? '9999') >= `${this.#year}-01-01`
    );
  }

  #isMerged(id: Resource['id']): boolean {
    return this.#setting.merges.some(({ resource }) => resource === id);
  }
}
