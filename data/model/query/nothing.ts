import { axesOf, type Ground } from './axes.ts';
import { dimension, DIMENSIONS, type AxisId, type DimensionId } from './dimension.ts';
import type { Question } from './question.ts';
import { askableMonths, isWithin } from './time-slots.ts';

/** Filters that no month, place or resource satisfies together. */
export interface Nothing {
  /** the parameter to change */
  readonly parameter: DimensionId | 'from' | 'by';
  /** values it may hold beside the others; of `from`, every month the filters let through; of `by`, what there is a figure by */
  readonly allowed: readonly string[];
}

const AXES = ['time', 'place', 'offer'] as const satisfies readonly AxisId[];

/**
 * What a question asks nothing with: a period outside its filters, a commune of another member…; null when it asks of something.
 *
 * @param valuesOf every value a dimension can be restricted to
 */
export function nothingIn(
  question: Question,
  ground: Ground,
  valuesOf: (id: DimensionId) => readonly string[],
): Nothing | null {
  const axes = axesOf(question, ground);
  const empty = AXES.find((axis) => axes[axis].length === 0);
  if (empty === undefined) return null;
  const own = DIMENSIONS.map(({ id }) => id).filter(
    (id) => dimension(id).axis === empty && question.filters[id],
  );
  const months = askableMonths(ground.coverage).filter((month) =>
    isWithin(question.filters, month),
  );
  const parameter = own.at(-1);
  if (parameter === undefined && empty !== 'time')
    return { parameter: 'by', allowed: dimensionsOf(empty, question, ground) };
  if (parameter === undefined || (empty === 'time' && months.length > 0)) {
    return { parameter: 'from', allowed: months };
  }
  const isLeft = (value: string) => {
    const filters = { ...question.filters, [parameter]: [value] };
    return axesOf({ ...question, filters }, ground)[empty].length > 0;
  };
  return { parameter, allowed: valuesOf(parameter).filter(isLeft) };
}

/** Dimensions of an axis that the places or the offer of these figures can be told apart by. */
function dimensionsOf(axis: (typeof AXES)[number], question: Question, ground: Ground): string[] {
  const own = DIMENSIONS.filter((one) => one.axis === axis).map(({ id }) => id);
  return own.filter((id) => axesOf({ ...question, by: [id] }, ground)[axis].length > 0);
}
