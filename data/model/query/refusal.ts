import { BASES } from '../metric/base.ts';
import { catalogueMetric, shapesOfMetric, timeOf, type MetricId } from '../metric/catalogue.ts';
import type { Coverage } from '../coverage.ts';
import { dimension, DIMENSIONS, type DimensionId } from './dimension.ts';
import { dimensionsUsed, type Question } from './question.ts';
import { partsOf, sizeOf, type Axes, type TimeSlot } from './slot.ts';
import { isKnownOver } from './time-slots.ts';

/** Cells an answer may have at most. */
export const LARGEST_ANSWER = 250_000;

/**
 * Why a question has no answer, though every word of it is known.
 *
 * - `not-by`: the measure is not published by that dimension, or not together with the others; `allowed` are those it is
 * - `not-additive`: distinct persons, or rates, would have to be added up over `subject`
 * - `one-year` · `years`: the measure is only known for a year at a time, or for whole years
 * - `too-large`: more cells than {@link LARGEST_ANSWER}
 */
export interface Refusal {
  readonly reason: 'not-by' | 'not-additive' | 'one-year' | 'years' | 'too-large';
  readonly measure: MetricId | null;
  readonly subject: string;
  readonly allowed: readonly string[];
}

/** Every reason a question is refused for; none when it can be answered. */
export function refusalsOf(question: Question, axes: Axes, coverage: Coverage): Refusal[] {
  const shaped = question.measures.flatMap((id) => shapeRefusals(id, question));
  if (shaped.length > 0) return shaped;
  const size = sizeOf(axes) * question.measures.length;
  if (size > LARGEST_ANSWER) {
    const allowed = [String(LARGEST_ANSWER)];
    return [{ reason: 'too-large', measure: null, subject: String(size), allowed }];
  }
  return question.measures.flatMap((id) => [
    ...timeRefusals(neededTime(id, question), { id, slots: axes.time, coverage }),
    ...sumRefusals(id, axes),
  ]);
}

function shapeRefusals(id: MetricId, question: Question): Refusal[] {
  const used = dimensionsUsed(question);
  const shapes = shapesOfMetric(catalogueMetric(id));
  const fits = (dimensions: readonly DimensionId[]) =>
    shapes.some((shape) => dimensions.every((one) => shape.includes(one)));
  if (fits(used)) return [];
  const fault = used.find((_, at) => !fits(used.slice(0, at + 1)));
  if (fault === undefined) return [];
  const others = used.filter((one) => one !== fault);
  const together = fits(others) ? others : [];
  const allowed = DIMENSIONS.map((one) => one.id).filter(
    (one) => !others.includes(one) && fits([...together, one]),
  );
  return [{ reason: 'not-by', measure: id, subject: fault, allowed }];
}

/** Moments of the week are published by whole years. */
function neededTime(id: MetricId, question: Question): ReturnType<typeof timeOf> {
  const time = timeOf(catalogueMetric(id));
  const isByClock = dimensionsUsed(question).some((one) => dimension(one).axis === 'clock');
  return time === 'any' && isByClock ? 'years' : time;
}

function timeRefusals(
  time: ReturnType<typeof timeOf>,
  {
    id,
    slots,
    coverage,
  }: { readonly id: MetricId; readonly slots: readonly TimeSlot[]; readonly coverage: Coverage },
): Refusal[] {
  if (time === 'any') return [];
  if (slots.every((slot) => isKnownOver(slot, time, coverage))) return [];
  return [{ reason: time, measure: id, subject: 'year', allowed: ['by=year'] }];
}

/** A figure that cannot be added up needs each of its cells to be one published cell. */
function sumRefusals(id: MetricId, { time, place, offer, age, clock }: Axes): Refusal[] {
  if (catalogueMetric(id).from.every((base) => BASES[base].summable)) return [];
  const axes: readonly (readonly [DimensionId, readonly string[], boolean])[] = [
    ['month', ['by=month', 'by=quarter', 'by=year'], time.some(isSeveral)],
    ['member', ['by=member', 'by=commune', 'by=epci'], place.some(isSeveral)],
    ['resource', ['by=resource', 'by=kind'], offer.some(isSeveral)],
    ['ageBand', ['by=ageBand'], age.some(isSeveral)],
    ['hour', ['by=hour'], clock.some(isSeveral)],
  ];
  return axes.flatMap(([subject, allowed, isSum]): Refusal[] =>
    isSum ? [{ reason: 'not-additive', measure: id, subject, allowed }] : [],
  );
}

function isSeveral(slot: Parameters<typeof partsOf>[0]): boolean {
  return partsOf(slot) > 1;
}

/** The parameter of the address a refusal is about. */
export function parameterOf({ reason, subject, measure }: Refusal, { by }: Question): string {
  if (measure === null) return 'by';
  if (reason === 'not-by') return by.includes(subject as DimensionId) ? 'by' : subject;
  return dimension(subject as DimensionId).axis === 'time' ? 'from' : 'measures';
}
