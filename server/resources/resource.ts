import { comparisonPeriod } from '../../data/model/comparison.ts';
import { decisionsInForce } from '../../data/model/decision.ts';
import { missingMonths, periodBetween } from '../../data/model/coverage.ts';
import type { Context } from '../../data/model/context.ts';
import { evolution, type Figure } from '../../data/model/figure.ts';
import { costPer } from '../../data/model/money/cost-measures.ts';
import { lineCost } from '../../data/model/money/line-price.ts';
import type { Setting } from '../../data/model/reading.ts';
import type { MonthReceived, ResourcePage, ResourceShown } from '../../data/model/resource-page.ts';
import type { Resource, ResourceId } from '../../data/model/resource.ts';
import type { ResourceLine } from '../../data/model/resources-page.ts';
import { monthOf as yearMonth, monthsOfYear } from '../../data/model/period.ts';
import {
  coverageAnswer,
  type AwaitedKind,
  type ReceivedFile,
} from '../../data/model/special/reception-answer.ts';
import { periodOf } from '../consumption.ts';
import { readBills } from '../costs/bills.ts';
import { overview } from '../overview/overview.ts';
import { readDecisions } from '../decisions/read.ts';
import type { Asked, PageMeans } from '../pages/server-page.ts';
import type { Asker } from '../read-published.ts';
import { monthOf } from '../receptions/page.ts';
import type { UsageView } from '../store/usage-store.ts';
import { versionDay } from '../version-day.ts';
import { readCountedAs } from './counted-as.ts';
import { purchasesOf } from './purchases.ts';
import { readLines } from './resources.ts';

/**
 * Everything the page of a resource shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function resourceContent(
  view: UsageView,
  { context }: Asked,
  asker: Asker,
  { language, records }: PageMeans,
): Promise<ResourcePage> {
  const { setting } = view.version;
  const resource = setting.resources.find(({ id }) => id === context.resource);
  if (!resource) throw new Error('the page of a resource of nothing');
  const { id } = resource;
  const period = periodOf(setting, context.year);
  const own = { ...context, resource: id };
  const [told, all, countedAs, bills, received, decisions] = await Promise.all([
    overview(view, own, asker),
    readLines(view, context, asker, language),
    readCountedAs(view, own, period, { asker, language }),
    readBills(view, asker.signal),
    readReceived(view, own, asker.signal),
    readDecisions(records),
  ]);
  const line = all.lines.find((one) => one.id === id) ?? null;
  const { consumption, timeline, unallocated, headlines } = told;
  const { value, previous, change } = headlines.activeUsers;
  return {
    ...{ context, consumption, timeline, unallocated, line, countedAs, received },
    resource: shown(resource, setting),
    group: all.group,
    costPerUseBefore: before(line, context, setting),
    activeUsers: { value, previous, change },
    decision: decisionsInForce(decisions, context.year + 1).get(id) ?? null,
    purchases: purchasesOf(bills, { resource: id, year: context.year }),
  };
}

function shown(resource: Resource, { kinds, resources }: Setting): ResourceShown {
  const { id, name, provider, validFrom = null, validTo = null, replaces } = resource;
  const kind = kinds.find((one) => one.id === resource.kind);
  return {
    ...{ id, name, provider, validFrom, validTo },
    kind: kind?.label ?? '',
    use: kind?.use ?? '',
    replaces: resources.find((one) => one.id === replaces)?.name ?? null,
    replacedBy: resources.find((one) => one.replaces === id)?.name ?? null,
  };
}

/** What a use cost in the period the page compares with, the price of that year brought to its months. */
function before(
  line: ResourceLine | null,
  { year, compare }: Context,
  setting: Setting,
): ResourcePage['costPerUseBefore'] {
  const period = comparisonPeriod(periodOf(setting, year), compare, setting.coverage);
  if (!line || !period || line.previous === null) return { previous: null, change: null };
  const cost: Figure = lineCost(setting, line.id, year - 1) ?? 'not-computable';
  const previous = costPer(cost, line.previous, period.months);
  const isBroken = line.change === 'series-break';
  return { previous, change: isBroken ? 'series-break' : evolution(line.costPerUse, previous) };
}

/** Of which months figures came, and which are wanting. */
async function readReceived(
  view: UsageView,
  { year, resource }: Context & { readonly resource: ResourceId },
  signal?: AbortSignal,
): Promise<MonthReceived[]> {
  const [sources, files] = await Promise.all([
    view.ask<AwaitedKind>({ name: 'awaited-source' }, signal),
    view.ask<ReceivedFile>({ name: 'reception' }, signal),
  ]);
  const asked = { year, member: null, source: resource };
  const { cells } = coverageAnswer(sources, files, asked, versionDay(view.version));
  const { coverage, resources } = view.version.setting;
  const came = coverage.byResource.get(resource);
  const own = resources.filter(({ id }) => id === resource);
  const missing = own.flatMap((one) => missingMonths(one, coverage, wholeYear(year)));
  return monthsOfYear(year)
    .filter((month) => [...(came?.keys() ?? []), ...missing].includes(month))
    .map((month) => {
      const brought = cells.length === 0 ? null : monthOf(month, cells);
      return {
        ...{ month, grain: came?.get(month) ?? null },
        brought: brought && { rejected: brought.rejected, files: brought.files },
      };
    });
}

function wholeYear(year: number) {
  const [first, last] = [yearMonth(year, 1), yearMonth(year, 12)];
  return periodBetween(first, last);
}
