import { COUNTER_NAMES, type BaseId, type CounterBase } from '../../../data/model/metric/base.ts';
import {
  noFigures,
  setFigure,
  statusCode,
  type Figures,
} from '../../../data/model/query/figures.ts';
import { eachCell, indexOf, type Position } from '../../../data/model/query/grid.ts';
import { UNALLOCATED } from '../../../data/model/query/place-slots.ts';
import { sizeOf, type Axes } from '../../../data/model/query/slot.ts';
import type { Resource, ResourceId } from '../../../data/model/resource.ts';
import type { BaseContext, FamilyReader } from '../context.ts';

/** Of which resources a metric is known, apart for members and for nobody. */
interface Reported {
  readonly resource: ResourceId;
  readonly metric: string;
  readonly ofMembers: boolean;
  readonly ofNobody: boolean;
}

/** Figures of the providers' reports (COUNTER, or their own tables), as they count them. */
export const readCounter: FamilyReader = async (bases, context) => {
  const { view, asker, axes } = context;
  const metrics = bases.map((base) => COUNTER_NAMES[base as CounterBase]);
  const [rows, reported] = await Promise.all([
    view.askColumns<'t' | 'p' | 'o' | 'm' | 'value'>(
      { name: 'counter-sum', params: listsOf(context, metrics) },
      asker.signal,
    ),
    view.ask<Reported>({ name: 'counter-reported' }, asker.signal),
  ]);
  const sums = bases.map(() => new Float64Array(sizeOf(axes)).fill(Number.NaN));
  for (let row = 0; row < rows.t.length; row += 1) {
    const [t, p, o] = [rows.t[row] ?? 0, rows.p[row] ?? 0, rows.o[row] ?? 0];
    const own = sums[rows.m[row] ?? 0];
    if (own) own[indexOf(axes, { t, p, o, a: 0, c: 0 })] = rows.value[row] ?? Number.NaN;
  }
  return new Map(
    bases.map((base, m): [BaseId, Figures] => {
      const told = reported.filter(({ metric }) => metric === metrics[m]);
      return [base, figuresOf(context, sums[m] ?? new Float64Array(), told)];
    }),
  );
};

function figuresOf(context: BaseContext, sums: Float64Array, told: readonly Reported[]): Figures {
  const { axes } = context;
  const figures = noFigures(sizeOf(axes));
  eachCell(axes, (at, position) => {
    const telling = tellingAt(axes, position, told);
    const value = sums[at] ?? Number.NaN;
    setFigure(
      figures,
      at,
      Number.isNaN(value) ? 0 : value,
      statusOf(context, position, telling, value),
    );
  });
  return figures;
}

function statusOf(
  { axes, reception }: BaseContext,
  { t }: Position,
  telling: readonly Resource[],
  value: number,
): number {
  if (telling.length === 0) return statusCode('not-computable');
  const months = axes.time[t]?.months ?? [];
  const received = reception.isPartial(telling, months) ? 'partial' : 'complete';
  if (!Number.isNaN(value)) return statusCode(received);
  const came = reception.of(telling, months, 'provider-aggregate');
  if (came === 'received') return statusCode(received);
  return statusCode(came === 'missing' ? 'missing' : 'not-computable');
}

/** The resources of a cell whose reports tell the metric: of members, and of nobody where nobody is asked for. */
function tellingAt(axes: Axes, { p, o }: Position, told: readonly Reported[]): Resource[] {
  const codes = axes.place[p]?.codes ?? [];
  const [ofNobody, ofMembers] = [
    codes.includes(UNALLOCATED),
    codes.some((code) => code !== UNALLOCATED),
  ];
  const known = new Set(
    told
      .filter((one) => (ofNobody && one.ofNobody) || (ofMembers && one.ofMembers))
      .map(({ resource }) => resource),
  );
  return (axes.offer[o]?.resources ?? []).filter(({ id }) => known.has(id));
}

function listsOf({ axes, ground }: BaseContext, metrics: readonly string[]) {
  const everyone = ground.members.map(({ code }) => code as string);
  const months = axes.time.flatMap(({ received }, t) => received.map((month) => ({ t, month })));
  const places = axes.place.flatMap(({ codes }, p) =>
    codes.flatMap((code) => (code === 'group' ? everyone : [code]).map((place) => ({ p, place }))),
  );
  const items = axes.offer.flatMap(({ resources }, o) =>
    resources.map(({ id }) => ({ o, item: id })),
  );
  return {
    t: months.map(({ t }) => t),
    month: months.map(({ month }) => month),
    p: places.map(({ p }) => p),
    place: places.map(({ place }) => place),
    o: items.map(({ o }) => o),
    item: items.map(({ item }) => item),
    m: metrics.map((_, m) => m),
    metric: [...metrics],
  };
}
