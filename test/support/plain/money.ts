import { spelling } from '../recount/text.ts';
import { known, NOT_COMPUTABLE, type Plain } from './figure.ts';
import { weightsOf } from './people.ts';
import { isIn, type World } from './world.ts';
import { yearIn, yearsIn, type Spec } from './spec.ts';

const DAY = 86_400_000;

interface Price {
  readonly from: string;
  readonly to: string;
  /** cents, taxes included */
  readonly amount: number;
}

/** What is paid for some resources (domain §2, money rules): of a year whole, or of the months received. */
export class PlainCosts {
  readonly #world: World;
  readonly #orders = new Map<string, Price[]>();
  readonly #contracts = new Map<string, Price[]>();

  constructor(world: World) {
    this.#world = world;
    for (const order of world.orders) {
      const resource = world.declared.resources.get(spelling(order('resource'))) ?? '';
      const price = {
        from: isoDay(order('from')),
        to: isoDay(order('to')),
        amount: centsIn(order('inclTax')),
      };
      this.#orders.set(resource, [...(this.#orders.get(resource) ?? []), price]);
    }
    for (const { id, contracts = [] } of world.catalogue.resources) {
      this.#contracts.set(
        id,
        contracts.map(({ from, to, amount }) => ({ from, to, amount: Math.round(amount * 100) })),
      );
    }
  }

  /** Euros, to the cent. */
  of(spec: Spec, brought: 'whole' | 'to-months-received'): Plain {
    const parts = yearsIn(spec.months).map((year) => {
      const received = spec.months.filter(
        (month) => yearIn(month) === year && isIn(this.#world, month),
      ).length;
      return { ...this.#ofYear(year, spec), part: brought === 'whole' ? 1 : received / 12 };
    });
    const there = parts.flatMap(({ cents, part }) =>
      cents === undefined ? [] : [(cents * part) / 100],
    );
    if (there.length === 0) return NOT_COMPUTABLE;
    const isWhole = parts.every(({ cents, isWhole: own }) => cents !== undefined && own);
    return known(
      there.reduce((sum, one) => sum + one, 0),
      isWhole ? 'complete' : 'partial',
    );
  }

  #ofYear(
    year: number,
    { resources, where }: Spec,
  ): { readonly cents: number | undefined; readonly isWhole: boolean } {
    const weights = weightsOf(this.#world, year);
    const isWhole = !resources.some(
      (id) => this.#isOffered(id, year) && this.#prices(id, year).length === 0,
    );
    const priced = resources.filter((id) => this.#prices(id, year).length > 0);
    const isTold = where.codes[0] === 'group' || where.codes.some((code) => weights?.has(code));
    if (priced.length === 0 || !isTold) return { cents: undefined, isWhole };
    const cents = priced.flatMap((id) =>
      this.#prices(id, year).map((price) => partOf(price, year)),
    );
    const due = (amount: number) =>
      where.codes.reduce(
        (sum, code) =>
          sum + (sharedOut(amount, weights ?? new Map<string, number>()).get(code) ?? 0),
        0,
      );
    return {
      cents: cents.reduce((sum, one) => sum + (where.codes[0] === 'group' ? one : due(one)), 0),
      isWhole,
    };
  }

  /** Orders, for want of one the price of the contract. */
  #prices(resource: string, year: number): Price[] {
    const touches = ({ from, to }: Price) => yearIn(from) <= year && year <= yearIn(to);
    const ordered = (this.#orders.get(resource) ?? []).filter(touches);
    return ordered.length > 0 ? ordered : (this.#contracts.get(resource) ?? []).filter(touches);
  }

  #isOffered(resource: string, year: number): boolean {
    const { from = '', to = '9999' } =
      this.#world.catalogue.resources.find(({ id }) => id === resource) ?? {};
    return from <= `${year}-12-31` && to >= `${year}-01-01`;
  }
}

/** Cents by day: what is paid up to the end of the year less what is paid up to its beginning, both rounded down. */
function partOf({ from, to, amount }: Price, year: number): number {
  const [first, last] = [Date.parse(from), Date.parse(to) + DAY];
  const upTo = (day: number) => {
    const days = Math.min(Math.max(day - first, 0), last - first) / DAY;
    return Math.floor((amount * days) / ((last - first) / DAY));
  };
  return upTo(Date.UTC(year + 1, 0, 1)) - upTo(Date.UTC(year, 0, 1));
}

/** Largest remainder, ties by INSEE code (money rule 4). */
function sharedOut(amount: number, weights: ReadonlyMap<string, number>): Map<string, number> {
  const whole = [...weights.values()].reduce((sum, one) => sum + one, 0);
  const parts = [...weights].map(([code, weight]) => ({
    code,
    cents: Math.floor((amount * weight) / whole),
    left: (amount * weight) % whole,
  }));
  const over = amount - parts.reduce((sum, { cents }) => sum + cents, 0);
  const first = parts
    .toSorted((a, b) => b.left - a.left || (a.code < b.code ? -1 : 1))
    .slice(0, over);
  return new Map(parts.map((part) => [part.code, part.cents + (first.includes(part) ? 1 : 0)]));
}

/** `31/12/2025` → `2025-12-31` */
function isoDay(text: string): string {
  return text.split('/').toReversed().join('-');
}

/** `11 782,23` → 1178223 */
function centsIn(text: string): number {
  return Math.round(Number(text.replaceAll(/[^\d,.-]/g, '').replace(',', '.')) * 100);
}
