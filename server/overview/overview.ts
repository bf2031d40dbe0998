import type { ConsumptionQuestion, Period } from '../../data/model/answer.ts';
import { comparisonPeriod } from '../../data/model/comparison.ts';
import { memberAnswer } from '../../data/model/consumption.ts';
import type { Context } from '../../data/model/context.ts';
import type { Overview } from '../../data/model/overview.ts';
import type { Setting } from '../../data/model/reading.ts';
import { periodOf, rangeOver } from '../consumption.ts';
import { readPublished, type Asker, type Needs } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { readEnrolled } from './enrolled.ts';
import { headlinesOf } from './headlines.ts';
import { costOf, topResources } from './resources.ts';
import { timelineOf } from './timeline.ts';
import { unallocatedCounts } from './unallocated.ts';

/**
 * Everything the page “Vue d'ensemble” shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function overview(view: UsageView, context: Context, asker: Asker): Promise<Overview> {
  const { setting, number, checksum } = view.version;
  const period = periodOf(setting, context.year);
  const [published, enrolled] = await Promise.all([
    readPublished(view, needsOf(context, period, setting), asker),
    readEnrolled(view, asker),
  ]);
  const reading = { setting, published };
  const question: ConsumptionQuestion = { ...context, by: 'member', member: null };
  const facts = { question, version: { number, checksum }, period, reading };
  const consumption = {
    ...memberAnswer(facts),
    question: { ...question, member: context.member },
  };
  return {
    context,
    consumption,
    headlines: headlinesOf({ context, reading, period, enrolled }),
    timeline: timelineOf(context, reading, period),
    resources: topResources(context, reading, period),
    unallocated: unallocatedCounts(context, reading, period),
    cost: costOf(context, setting),
  };
}

/** What the page reads of the lattice: the asked period in every year, what it is compared with, its months, its resources. */
export function needsOf(context: Context, period: Period, { coverage }: Setting): Needs {
  const { year, kind, resource } = context;
  const before = comparisonPeriod(period, context.compare, coverage);
  const years = rangeOver(period, context, 0);
  return {
    cells: [
      years,
      ...(before ? [rangeOver(before, context)] : []),
      { ...years, span: 'month', month: null, from: year - 1 },
      { ...rangeOver(period, context), scope: 'resource', item: resource },
    ],
    counts: { kind, resource, from: 0, to: year },
  };
}
