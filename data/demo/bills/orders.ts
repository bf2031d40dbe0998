import { dayNumber, isoDay } from '../calendar.ts';
import { pricesOf } from '../price.ts';
import { pick, randomOf } from '../random.ts';
import { RESOURCES, type DemoResource } from '../resources.ts';

/** An order of a resource for a year; amounts in cents, the rate in percent. */
export interface DemoOrder {
  readonly number: string;
  readonly resource: DemoResource;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly exclTax: number;
  readonly rate: number;
  readonly inclTax: number;
  readonly orderedOn: string;
}

/** The orders of a year. */
export function ordersOf(year: number, seed: number): DemoOrder[] {
  return RESOURCES.flatMap((resource, index) =>
    pricesOf(resource)
      .filter((price) => price.year === year)
      .map(({ from, to, cents }): DemoOrder => {
        const random = randomOf(seed, 'order', resource.id, year);
        const rate = resource.kind === 'press' ? 5.5 : 20;
        const before = dayNumber(year, Number(from.slice(5, 7)), 1) - 8 - pick(random, 20);
        return {
          number: `BC-${year}-${String(index + 1).padStart(2, '0')}`,
          ...{ resource, year, from, to, rate, inclTax: cents },
          exclTax: Math.round(cents / (1 + rate / 100)),
          orderedOn: isoDay(before),
        };
      }),
  );
}
