import { isWhole } from '../../data/model/metric/entry.ts';
import { catalogueMetric, type MetricId } from '../../data/model/metric/catalogue.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import { axesOf, type Ground } from '../../data/model/query/axes.ts';
import { breaksBetween, changeOf } from '../../data/model/query/change.ts';
import type { Figures } from '../../data/model/query/figures.ts';
import type { BaseId } from '../../data/model/metric/base.ts';
import { indexOf } from '../../data/model/query/grid.ts';
import { basesOf, metricFigures } from '../../data/model/query/metric-figures.ts';
import type { Question } from '../../data/model/query/question.ts';
import { ReceptionIndex } from '../../data/model/query/reception-index.ts';
import { rowOrder } from '../../data/model/query/row-order.ts';
import type { Axes } from '../../data/model/query/slot.ts';
import type { Measured } from '../../data/model/query/table.ts';
import { slotsBeside } from '../../data/model/query/time-slots.ts';
import { cutShort, topAxisOf } from '../../data/model/query/top.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView, VersionInfo } from '../store/usage-store.ts';
import { readBases } from './bases.ts';
import { basesRead } from './unallocated.ts';

/** The figures of an answer, cell by cell, before they are laid out and put in words. */
export interface Evaluation {
  readonly question: Question;
  readonly axes: Axes;
  /** the axes of what the figures are set beside; null without a comparison */
  readonly beside: Axes | null;
  /** for each stretch of time, the break between it and what it is set beside */
  readonly breaks: readonly (Annotation | null)[];
  /** raw uses that no source attributes to a member, where the answer is about members' uses */
  readonly unallocated: number;
  readonly measured: readonly Omit<Measured, 'label'>[];
  readonly order: Int32Array;
}

/** What everything is asked of, in a version. */
export function groundOf({ setting, communes }: VersionInfo): Ground {
  const { agreement, resources, kinds, coverage } = setting;
  return { members: agreement.members, communes, resources, kinds, coverage };
}

/** Computes the figures of a question that no {@link refusalsOf} stands against. */
export async function evaluate(
  view: UsageView,
  question: Question,
  asker: Asker,
): Promise<Evaluation> {
  const reader = new Reader(view, asker);
  const axes = await reader.shortened(question, axesOf(question, reader.ground));
  const whole = wholeOf(question, axes, reader.ground);
  const [columns, totals] = await Promise.all([
    reader.columns(question, axes),
    question.totals ? reader.columns(question, whole) : null,
  ]);
  const { measured, beside, breaks, unallocated } = columns;
  const figures = new Map(measured.map((one) => [one.name, one.figures]));
  return {
    ...{ question, axes, beside, breaks, unallocated },
    measured: measured.map((one, at) => ({ ...one, total: totals?.measured[at]?.figures ?? null })),
    order: rowOrder(question, axes, figures),
  };
}

/** The axes of the total: of the places of the rows where these are below members, whose provider totals name no commune. */
function wholeOf(question: Question, { place }: Axes, ground: Ground): Axes {
  const whole = axesOf({ ...question, by: [] }, ground);
  const [first] = place;
  if (!first || first.level === 'member') return whole;
  const codes = [...new Set(place.flatMap((slot) => slot.codes))];
  return { ...whole, place: [{ values: {}, level: first.level, codes }] };
}

interface Columns {
  readonly measured: readonly Omit<Measured, 'label' | 'total'>[];
  readonly beside: Axes | null;
  readonly breaks: readonly (Annotation | null)[];
  readonly unallocated: number;
}

/** Reads the figures of one question from one version. */
class Reader {
  readonly ground: Ground;
  readonly #view: UsageView;
  readonly #asker: Asker;
  readonly #reception: ReceptionIndex;

  constructor(view: UsageView, asker: Asker) {
    this.#view = view;
    this.#asker = asker;
    this.ground = groundOf(view.version);
    this.#reception = new ReceptionIndex(this.ground.resources, this.ground.coverage);
  }

  /** The axes cut short where only the best are asked for: ranked by the first measure over everything else. */
  async shortened(question: Question, axes: Axes): Promise<Axes> {
    const { top, by, measures } = question;
    const [id, axis] = [by.at(-1), topAxisOf(by.at(-1) ?? 'year')];
    const [measure] = measures;
    if (top === null || id === undefined || axis === null || measure === undefined) return axes;
    const alone = { ...question, by: [id], measures: [measure] };
    const own = axesOf(alone, this.ground);
    const figures = metricFigures(measure, await this.#bases(basesOf([measure]), own));
    const ranked = [...own[axis].keys()].sort(
      (a, b) => rank(figures.values[b]) - rank(figures.values[a]) || a - b,
    );
    return cutShort(axes, { id, ranked, top });
  }

  async columns(question: Question, axes: Axes): Promise<Columns> {
    const { measures, compare } = question;
    const beside =
      compare === 'none'
        ? null
        : {
            ...axes,
            time: slotsBeside(axes.time, compare, { question, coverage: this.ground.coverage }),
          };
    const [now, before] = await Promise.all([
      this.#bases(basesRead(question), axes),
      beside && this.#bases(basesOf(measures), beside),
    ]);
    const { annotations } = this.#view.version.setting;
    const breaks = beside ? breaksBetween(axes.time, beside.time, annotations) : [];
    const measured = measures.flatMap((id) => {
      const figures = metricFigures(id, now);
      return measuredOf(id, {
        now: figures,
        before: before && metricFigures(id, before),
        axes,
        breaks,
      });
    });
    return { measured, beside, breaks, unallocated: unallocatedIn(now, axes) };
  }

  #bases(bases: readonly BaseId[], axes: Axes): Promise<ReadonlyMap<BaseId, Figures>> {
    const { ground } = this;
    const { setting } = this.#view.version;
    const context = { view: this.#view, asker: this.#asker, reception: this.#reception };
    return readBases(bases, { ...context, setting, ground, axes });
  }
}

/** Uses that no source attributes, of the whole answer: the same on the rows of every place. */
function unallocatedIn(bases: ReadonlyMap<BaseId, Figures>, axes: Axes): number {
  const values = bases.get('unallocatedUses')?.values;
  let sum = 0;
  for (let t = 0; t < axes.time.length; t += 1)
    for (let o = 0; o < axes.offer.length; o += 1) {
      const uses = values?.[indexOf(axes, { t, o, p: 0, a: 0, c: 0 })] ?? Number.NaN;
      sum += Number.isNaN(uses) ? 0 : uses;
    }
  return sum;
}

function measuredOf(
  id: MetricId,
  {
    now,
    before,
    axes,
    breaks,
  }: {
    readonly now: Figures;
    readonly before: Figures | null;
    readonly axes: Axes;
    readonly breaks: readonly (Annotation | null)[];
  },
): Omit<Measured, 'label' | 'total'>[] {
  const metric = catalogueMetric(id);
  const { unit } = metric;
  const integer = isWhole(metric);
  const own = { name: id, unit, integer, figures: now };
  if (!before) return [own];
  const broken = breaks.map((one) => one !== null);
  const change = changeOf({ now, before, unit }, axes, broken);
  return [
    own,
    { name: `${id}_previous`, unit, integer, figures: before },
    { name: `${id}_change`, unit: changeUnit(unit), integer: false, figures: change },
  ];
}

function changeUnit(unit: string): string {
  if (unit === 'share' || unit === 'points') return 'points';
  return unit === 'index' ? 'index' : 'change';
}

function rank(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? -1 : value;
}
