import type { Period } from '../../data/model/answer.ts';
import type { Context } from '../../data/model/context.ts';
import type { Figure } from '../../data/model/figure.ts';
import { catalogueMetric, type MetricId } from '../../data/model/metric/catalogue.ts';
import { COUNTER_REPORT_METRICS } from '../../data/model/metric/counter-metrics.ts';
import { METRICS } from '../../data/model/metric.ts';
import type { CountedAs } from '../../data/model/resource-page.ts';
import type { ResourceId } from '../../data/model/resource.ts';
import { figureRows } from '../query/figure-rows.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Language } from '../words/words.ts';

const COUNTED: readonly MetricId[] = [
  ...METRICS.map(({ id }) => id),
  ...(['minutes', 'downloads', 'tokens', 'providerSessions'] as const),
  ...COUNTER_REPORT_METRICS.map(({ id }) => id),
];

/** Every way the uses of a resource are counted; ways that nothing is known of are left out. */
export async function readCountedAs(
  view: UsageView,
  { compare, resource }: Pick<Context, 'compare'> & { readonly resource: ResourceId },
  { from, to }: Period,
  { asker, language }: { readonly asker: Asker; readonly language: Language },
): Promise<CountedAs[]> {
  const asked = { measures: COUNTED, by: ['resource'], from, to } as const;
  const of = (member?: 'none') => ({ resource: [resource], ...(member && { member: [member] }) });
  const [[own], [nobodys]] = await Promise.all([
    figureRows(view, { ...asked, compare, filters: of() }, asker),
    figureRows(view, { ...asked, filters: of('none') }, asker),
  ]);
  return COUNTED.map((id) => {
    const figure = (name: string): Figure => own?.figures[name] ?? 'not-computable';
    return {
      id,
      label: catalogueMetric(id)[language].label,
      value: figure(id),
      status: own?.statuses[id] ?? 'not-computable',
      previous: own?.figures[`${id}_previous`] ?? null,
      change: own?.figures[`${id}_change`] ?? null,
      unallocated: nobodys?.figures[id] ?? 'not-computable',
    };
  }).filter(({ value, previous, unallocated }) =>
    [value, previous, unallocated].some((one) => one !== null && one !== 'not-computable'),
  );
}
