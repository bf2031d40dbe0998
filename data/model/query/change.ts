import { breakBetween, type Annotation } from '../annotation.ts';
import type { Unit } from '../metric/entry.ts';
import { lastDayOf, parseDay } from '../period.ts';
import { computed, isAbsence, setFigure, statusCode, type Figures } from './figures.ts';
import { eachCell } from './grid.ts';
import type { Axes, TimeSlot } from './slot.ts';

/** Units whose change is a difference: of shares in points, of anything else relative. */
const DIFFERENCES: ReadonlySet<Unit> = new Set(['share', 'points', 'index']);

/** Is the change of a measure a difference, rather than a part of what it was? */
export function isDifference(unit: Unit): boolean {
  return DIFFERENCES.has(unit);
}

/** The change from one column of figures to another; none across a change of platform (domain §1). */
export function changeOf(
  { now, before, unit }: { readonly now: Figures; readonly before: Figures; readonly unit: Unit },
  axes: Axes,
  broken: readonly boolean[],
): Figures {
  const change = computed(
    [now, before],
    isDifference(unit) ? (a = 0, b = 0) => a - b : (a = 0, b = 0) => a / b - 1,
  );
  eachCell(axes, (at, { t }) => {
    const known = !isAbsence(change.statuses[at] ?? 0);
    if (known && broken[t]) setFigure(change, at, Number.NaN, statusCode('series-break'));
  });
  return change;
}

/** For each stretch, whether a series breaks between what it is set beside and its own end. */
export function breaksBetween(
  slots: readonly TimeSlot[],
  beside: readonly TimeSlot[],
  annotations: readonly Annotation[],
): (Annotation | null)[] {
  return slots.map(({ months }, at) => {
    const [first, last] = [beside[at]?.months[0], months.at(-1)];
    if (first === undefined || last === undefined) return null;
    const [from, to] = [parseDay(`${first}-01`), lastDayOf(last)].sort();
    return (from && to && breakBetween(annotations, from, to)) ?? null;
  });
}
