import { allocationsOf } from '../../data/model/money/allocation.ts';
import { cents, sumOfCents, type Cents } from '../../data/model/cents.ts';
import { receivedPeriod, resourcesOf } from '../../data/model/coverage.ts';
import { amountIn, yearPrices, type Price } from '../../data/model/money/price.ts';
import { dayOfOrder } from '../../data/model/money/purchase-order.ts';
import type { Setting } from '../../data/model/reading.ts';
import { UNCLASSIFIED } from '../../data/model/resource.ts';
import type {
  CostedResource,
  SimulationBase,
  Today,
} from '../../data/model/simulation/simulation-base.ts';
import { yearShares } from '../../data/model/agreement/year-shares.ts';

/** What is shared out in a year, and how it is today. */
export function costsOf(
  setting: Setting,
  year: number,
): Pick<SimulationBase, 'today' | 'resources' | 'settled'> {
  const prices = yearPrices(setting, year);
  const settled = new Set(prices.filter((price) => isSettled(price, setting, year)).map(keyOf));
  const open = prices.filter((price) => !settled.has(keyOf(price)));
  const bound = new Set(prices.filter((price) => !open.includes(price)).map((one) => one.resource));
  return {
    today: todayOf(setting, year, settled),
    resources: costedResources(setting, year, open),
    settled: [...bound].map((id) => setting.resources.find((one) => one.id === id)?.name ?? id),
  };
}

/** Does a member that left still owe for an order? Then it stays as it is, whatever is decided now (convention, art. 6.2). */
function isSettled({ order }: Price, setting: Setting, year: number): boolean {
  const members = yearShares(setting, year)?.served;
  const payers = order && yearShares(setting, year, dayOfOrder(order))?.served;
  return [...(payers?.keys() ?? [])].some((code) => !members?.has(code));
}

/** Prices are made anew each time they are asked for: this tells one from another. */
function keyOf({ resource, from, to, inclTax, order }: Price): string {
  return [resource, from, to, inclTax, order?.number ?? ''].join('|');
}

function todayOf(setting: Setting, year: number, settled: ReadonlySet<string>): Today | null {
  const table = yearShares(setting, year);
  if (!table) return null;
  const { id, vintage, populationKind, freedShare } = table.version;
  const due: Record<string, Cents> = {};
  for (const { member, parts } of allocationsOf(setting, year)) {
    if (!table.served.has(member)) continue;
    const open = parts.filter(({ price }) => !settled.has(keyOf(price)));
    due[member] = sumOfCents([due[member] ?? cents(0), ...open.map((part) => part.inclTax)]);
  }
  return {
    ...{ version: id, vintage, populationKind },
    freedShare: freedShare ?? setting.agreement.rules.freedShare,
    due,
  };
}

/** The resources received or due in the year, and those with a price in it. */
function costedResources(
  setting: Setting,
  year: number,
  prices: readonly Price[],
): CostedResource[] {
  const { resources, coverage } = setting;
  const period = receivedPeriod(coverage, year);
  const offered = new Set(period ? resourcesOf(resources, coverage, period) : []);
  const amountsOf = (id: string) =>
    prices.filter(({ resource }) => resource === id).map((price) => amountIn(price, year));
  const listed = resources.flatMap((resource) => {
    const { id, name, kind } = resource;
    const amounts = amountsOf(id);
    return amounts.length > 0 || offered.has(resource) ? [{ id, name, kind, amounts }] : [];
  });
  const known = new Set(resources.map(({ id }) => id));
  const others = new Set(prices.map(({ resource }) => resource).filter((id) => !known.has(id)));
  const unlisted = [...others].map((id) => {
    return { id, name: id, kind: UNCLASSIFIED, amounts: amountsOf(id) };
  });
  return [...listed, ...unlisted];
}
