import type { ConsumptionQuestion, Period } from './answer.ts';
import { comparisonPeriod } from './comparison.ts';
import { periodBetween, resourcesOf, yearsCovered } from './coverage.ts';
import { monthNumberOf, monthOf, monthsBetween, yearOf, type Month } from './period.ts';
import type { Place, Scope } from './published.ts';
import { resourcesIn, scopeOf, type Setting } from './reading.ts';

/** What one row of an answer is about, before any figure. */
export interface Head {
  readonly key: string;
  readonly label: string;
  readonly place: Place;
  readonly scope: Scope;
  readonly period: Period;
  /** the period it is compared with, null without comparison */
  readonly previous: Period | null;
}

/** The rows of an answer, in order: members as the agreement lists them, months and years as they pass. */
export function consumptionHeads(
  question: ConsumptionQuestion,
  period: Period,
  setting: Setting,
): Head[] {
  const previous = comparisonPeriod(period, question.compare, setting.coverage);
  const place: Place = question.member ?? 'group';
  const common = { place, scope: scopeOf(question), period, previous };
  switch (question.by) {
    case 'member':
      return setting.agreement.members
        .filter(({ code }) => question.member === null || question.member === code)
        .map(({ code, name }) => ({ ...common, key: code, label: name, place: code }));
    case 'year':
      return yearsCovered(setting.coverage)
        .filter((year) => year <= question.year)
        .map((year) => ({ ...common, ...yearHead(year, period, question, setting) }));
    case 'month':
      return monthsBetween(period.from, period.to).map((month) => ({
        ...common,
        ...monthHead(month, question, setting),
      }));
    case 'kind':
      return kindHeads(question, period, setting).map((head) => ({ ...common, ...head }));
    case 'resource':
      return offered(question, period, setting).map(({ id, name }) => ({
        ...common,
        key: id,
        label: name,
        scope: { scope: 'resource', item: id },
      }));
  }
}

function yearHead(
  year: number,
  period: Period,
  { compare }: ConsumptionQuestion,
  { coverage }: Setting,
) {
  const own = periodBetween(monthOf(year, 1), monthOf(year, monthNumberOf(period.to)));
  const text = String(year);
  return {
    key: text,
    label: text,
    period: own,
    previous: comparisonPeriod(own, compare, coverage),
  };
}

function monthHead(month: Month, { compare }: ConsumptionQuestion, { coverage }: Setting) {
  const before = monthOf(yearOf(month) - 1, monthNumberOf(month));
  const isCompared = compare !== 'none' && coverage.months.includes(before);
  const previous = isCompared ? periodBetween(before, before) : null;
  return { key: month, label: month, period: periodBetween(month, month), previous };
}

function kindHeads(question: ConsumptionQuestion, period: Period, setting: Setting) {
  const kinds = new Set(offered(question, period, setting).map(({ kind }) => kind));
  return setting.kinds
    .filter(({ id }) => kinds.has(id))
    .map(({ id, label }) => ({ key: id, label, scope: { scope: 'kind', item: id } as const }));
}

function offered(question: ConsumptionQuestion, period: Period, setting: Setting) {
  const asked = resourcesIn(setting.resources, scopeOf(question));
  return resourcesOf(asked, setting.coverage, period);
}
