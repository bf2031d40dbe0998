import type { ConsumptionQuestion, Period } from '../../data/model/answer.ts';
import type { Context } from '../../data/model/context.ts';
import { breakOf, comparisonPeriod } from '../../data/model/comparison.ts';
import { consumptionAnswer } from '../../data/model/consumption.ts';
import { decisionsInForce, VERDICTS } from '../../data/model/decision.ts';
import { periodBetween } from '../../data/model/coverage.ts';
import { evolution, isKnown, type Figure } from '../../data/model/figure.ts';
import type { ResourceCosts } from '../../data/model/money/cost-answer.ts';
import { monthsOfYear } from '../../data/model/period.ts';
import type { Place } from '../../data/model/published.ts';
import { figuresOf, type Reading } from '../../data/model/reading.ts';
import {
  RESOURCE_ORDERS,
  type ResourceLine,
  type ResourceOrder,
  type ResourcesPage,
} from '../../data/model/resources-page.ts';
import { needsOf, periodOf } from '../consumption.ts';
import { costs } from '../costs.ts';
import { BadRequest } from '../errors.ts';
import { together } from '../overview/resources.ts';
import { readDecisions } from '../decisions/read.ts';
import type { Asked, PageMeans } from '../pages/server-page.ts';
import { readPublished, type Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Language } from '../words/words.ts';

const collator = new Intl.Collator('fr');

/**
 * Everything the page “Ressources” shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year; BadRequest for an order of resources there is not
 */
export async function resourcesContent(
  view: UsageView,
  { at, context }: Asked,
  asker: Asker,
  { language, records }: PageMeans,
): Promise<ResourcesPage> {
  const order = orderOf(at.own.trier);
  const decided = decidedOf(at.own.decision);
  const decisions = decisionsInForce(await readDecisions(records), context.year + 1);
  const { lines, ...rest } = await readLines(view, context, asker, language);
  return {
    ...{ context, order, decided, ...rest },
    decisions: [...decisions.values()],
    lines: [...lines].sort(by(order)),
  };
}

/** What each resource of the year costs beside what it serves, in the order of the catalogue. */
export async function readLines(
  view: UsageView,
  context: Context,
  asker: Asker,
  language: Language,
): Promise<Omit<ResourcesPage, 'context' | 'order' | 'decisions' | 'decided'>> {
  const { setting, number, checksum } = view.version;
  const { year, compare, measure } = context;
  const period = periodOf(setting, year);
  const question: ConsumptionQuestion = {
    ...{ year, compare, measure, by: 'resource', member: null, kind: null, resource: null },
  };
  const needs = needsOf(question, period, setting);
  const months = { span: 'month', month: null, scope: 'resource', item: null } as const;
  const [published, { resources, group, withoutPrice }] = await Promise.all([
    readPublished(
      view,
      { ...needs, cells: [...needs.cells, { ...months, from: year, to: year }] },
      asker,
    ),
    costs(view, year, asker, language),
  ]);
  const reading = { setting, published };
  const before = comparisonPeriod(period, context.compare, setting.coverage);
  return {
    ...{ group, withoutPrice },
    consumption: consumptionAnswer({ question, version: { number, checksum }, period, reading }),
    lines: resources.map((one) => lineOf(one, { reading, period, before, year })),
  };
}

interface Facts {
  readonly reading: Reading;
  readonly period: Period;
  readonly before: Period | null;
  readonly year: number;
}

function lineOf(cost: ResourceCosts, { reading, period, before, year }: Facts): ResourceLine {
  const { kinds, resources, annotations } = reading.setting;
  const resource = resources.find(({ id }) => id === cost.id);
  const uses = (over: Period): Figure => {
    const at = (place: Place) =>
      figuresOf(reading, { place, scope: { scope: 'resource', item: cost.id }, period: over }).uses;
    return together(at('group'), at('none'));
  };
  const [now, previous] = [uses(period), before && uses(before)];
  const isBroken = before !== null && breakOf(annotations, before, period) !== null;
  return {
    ...cost,
    kind: kinds.find(({ id }) => id === resource?.kind)?.label ?? '',
    uses: now,
    previous,
    change: previous && (isBroken ? 'series-break' : evolution(now, previous)),
    months: monthsOfYear(year).map((month) =>
      month <= period.to ? uses(periodBetween(month, month)) : undefined,
    ),
  };
}

function decidedOf(word: string | undefined): ResourcesPage['decided'] {
  if (word === undefined) return null;
  const allowed = [...VERDICTS, 'none'] as const;
  const found = allowed.find((one) => one === word);
  if (!found) throw new BadRequest([{ parameter: 'decision', reason: 'value', allowed }]);
  return found;
}

function orderOf(word = 'usages'): ResourceOrder {
  const allowed = Object.keys(RESOURCE_ORDERS) as ResourceOrder[];
  const found = allowed.find((one) => one === word);
  if (!found) throw new BadRequest([{ parameter: 'trier', reason: 'value', allowed }]);
  return found;
}

/** Names from A to Z, figures from the highest; what is not known comes last. */
function by(order: ResourceOrder): (a: ResourceLine, b: ResourceLine) => number {
  const column = RESOURCE_ORDERS[order];
  if (column === 'name') return (a, b) => collator.compare(a.name, b.name);
  const rank = (figure: Figure) => (isKnown(figure) ? figure : -Infinity);
  return (a, b) =>
    Number(isKnown(b[column])) - Number(isKnown(a[column])) ||
    (isKnown(a[column]) ? rank(b[column]) - rank(a[column]) : 0) ||
    collator.compare(a.name, b.name);
}
