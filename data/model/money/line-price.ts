import { cents, sumOfCents, type Cents } from '../cents.ts';
import { countedUnder } from '../merge.ts';
import { amountBefore, touchesYear, yearsOf } from './over-years.ts';
import { dayAfter, monthOfDay, parseDay, type Day } from '../period.ts';
import { amountIn, yearPrices, type Price, type Pricing } from './price.ts';
import type { ResourceId } from '../resource.ts';

/**
 * What is paid in a year for the lines that resources count in: a price whose resource was merged meanwhile is cut there by days,
 * and at each new year, so that the parts come to the price and those of a year to its part of that year. What was ordered, and
 * what members owe, is the price whole.
 */
export function linePrices(pricing: Pricing, year: number): Price[] {
  return yearPrices(pricing, year)
    .flatMap((price) => cutAtMerges(pricing, price))
    .filter((part) => touchesYear(part, year));
}

/** Cost of a line in a year, taxes included; undefined when nothing that counts in it has a price then. */
export function lineCost(pricing: Pricing, line: ResourceId, year: number): Cents | undefined {
  const own = linePrices(pricing, year).filter(({ resource }) => resource === line);
  return own.length === 0 ? undefined : sumOfCents(own.map((price) => amountIn(price, year)));
}

/** The parts of a price by the line they pay for. */
export function cutAtMerges({ merges }: Pick<Pricing, 'merges'>, price: Price): Price[] {
  const lineOn = (day: Day) => countedUnder(merges, price.resource, monthOfDay(day));
  const turns = merges
    .filter(({ resource }) => resource === price.resource)
    .map(({ from }) => parseDay(`${from}-01`))
    .filter((day) => day > price.from && day <= price.to);
  if (turns.length === 0) return [{ ...price, resource: lineOn(price.from) }];
  const newYears = yearsOf(price)
    .slice(1)
    .map((year) => parseDay(`${year}-01-01`));
  const starts = [...new Set([price.from, ...turns, ...newYears])].sort();
  return starts.map((from, index) => {
    const next = starts[index + 1] ?? dayAfter(price.to, 1);
    const part = (amount: Cents) =>
      cents(amountBefore(amount, price, next) - amountBefore(amount, price, from));
    const { exclTax, inclTax } = price;
    return {
      ...price,
      resource: lineOn(from),
      from,
      to: dayAfter(next, -1),
      exclTax: exclTax === null ? null : part(exclTax),
      inclTax: part(inclTax),
    };
  });
}
