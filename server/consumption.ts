import type { ConsumptionAnswer, ConsumptionQuestion, Period } from '../data/model/answer.ts';
import { comparisonPeriod } from '../data/model/comparison.ts';
import { consumptionAnswer } from '../data/model/consumption.ts';
import { receivedPeriod, yearsCovered } from '../data/model/coverage.ts';
import { yearOf } from '../data/model/period.ts';
import { spanOf } from '../data/model/published.ts';
import { scopeOf, type Offer, type Setting } from '../data/model/reading.ts';
import { NoSuchYear } from './errors.ts';
import { readPublished, type Asker, type CellRange, type Needs } from './read-published.ts';
import type { UsageView } from './store/usage-store.ts';

/**
 * Answers a question about consumption from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function consumption(
  view: UsageView,
  question: ConsumptionQuestion,
  asker: Asker,
): Promise<ConsumptionAnswer> {
  const { setting, ...version } = view.version;
  const period = periodOf(setting, question.year);
  const published = await readPublished(view, needsOf(question, period, setting), asker);
  const { number, checksum } = version;
  const reading = { setting, published };
  return consumptionAnswer({ question, version: { number, checksum }, period, reading });
}

/** The months of a year that are in. */
export function periodOf({ coverage }: Setting, year: number): Period {
  const period = receivedPeriod(coverage, year);
  if (!period) throw new NoSuchYear(year, yearsCovered(coverage));
  return period;
}

/** Cells of one scope over a period, in each of the years given; the year of the period without them. */
export function rangeOver(period: Period, offer: Offer, from = yearOf(period.to)): CellRange {
  const { span, month } = spanOf(period);
  const { scope, item } = scopeOf(offer);
  return { span, month, scope, item, from, to: yearOf(period.to) };
}

/** What an answer about consumption reads of the lattice. */
export function needsOf(
  question: ConsumptionQuestion,
  period: Period,
  { coverage }: Setting,
): Needs {
  const { year, by, kind, resource } = question;
  const before = comparisonPeriod(period, question.compare, coverage);
  const periods = before ? [period, before] : [period];
  const totals = periods.map((one) => rangeOver(one, question, by === 'year' ? 0 : undefined));
  return {
    cells: [...totals, ...rowRanges(question, totals)],
    counts: { kind, resource, from: by === 'year' ? 0 : year - 1, to: year },
  };
}

/** The cells of the rows, where they are not the cells of the totals. */
function rowRanges(
  { by, year, kind, resource }: ConsumptionQuestion,
  totals: readonly CellRange[],
): CellRange[] {
  const { scope, item } = scopeOf({ kind, resource });
  switch (by) {
    case 'member':
    case 'year':
      return [];
    case 'month':
      return [{ span: 'month', month: null, scope, item, from: year - 1, to: year }];
    case 'kind':
      return totals.map((range) => ({ ...range, scope: 'kind', item: kind }));
    case 'resource':
      return totals.map((range) => ({ ...range, scope: 'resource', item: resource }));
  }
}
