import type { Family } from '../metric/family.ts';
import { receivedPeriod, yearsCovered, type Coverage } from '../coverage.ts';
import { monthNumberOf, monthOf, monthsOfYear, yearOf, type Month } from '../period.ts';
import type { Span } from '../published.ts';
import type { DimensionId } from './dimension.ts';
import { cutBy, isAsked, type Beside, type Filters, type Question } from './question.ts';
import type { SlotValues, TimeSlot } from './slot.ts';

/** How each dimension of time names a month: `2025`, `2025-Q1`, `2025-03`, `2024-2025`. */
const NAMES = {
  year: (month) => String(yearOf(month)),
  quarter: (month) => `${yearOf(month)}-Q${Math.ceil(monthNumberOf(month) / 3)}`,
  month: (month) => month,
  schoolYear: (month) => {
    const first = yearOf(month) - (monthNumberOf(month) < 9 ? 1 : 0);
    return `${first}-${first + 1}`;
  },
} as const satisfies Partial<Readonly<Record<DimensionId, (month: Month) => string>>>;

type TimeDimension = keyof typeof NAMES;

const TIME_DIMENSIONS = Object.keys(NAMES) as TimeDimension[];

/** The months anything can be asked about: those of every year received, from January to December. */
export function askableMonths(coverage: Coverage): Month[] {
  return yearsCovered(coverage).flatMap(monthsOfYear);
}

/** The values each dimension of time can be restricted to. */
export function timeValues(coverage: Coverage, id: TimeDimension): string[] {
  return [...new Set(askableMonths(coverage).map(NAMES[id]))];
}

/** Do the filters on dimensions of time let a month through? */
export function isWithin(filters: Filters, month: Month): boolean {
  return TIME_DIMENSIONS.every((id) => isAsked(filters, id, NAMES[id](month)));
}

/** The stretches a question is cut into, in order; one for the whole of it when it is not cut by time. */
export function timeSlots(question: Question, coverage: Coverage): TimeSlot[] {
  const { from, to, filters } = question;
  const asked = askableMonths(coverage).filter(
    (month) => month >= from && month <= to && isWithin(filters, month),
  );
  const by = cutBy(question, 'time') as TimeDimension[];
  const groups = new Map<string, Month[]>();
  for (const month of asked) {
    const key = by.map((id) => NAMES[id](month)).join(' ');
    const own = groups.get(key);
    if (own) own.push(month);
    else groups.set(key, [month]);
  }
  return [...groups.values()].map((months) => timeSlot(months, valuesOf(months, by), coverage));
}

/** A slot of some months, in order. */
function timeSlot(months: readonly Month[], values: SlotValues, coverage: Coverage): TimeSlot {
  const received = months.filter((month) => month <= lastReceived(coverage, yearOf(month)));
  return { values, months, received, spans: spansOf(received, coverage) };
}

/**
 * The slots that others are set beside, in the same order.
 *
 * @param beside anything but `none`
 */
export function slotsBeside(
  slots: readonly TimeSlot[],
  beside: Exclude<Beside, 'none'>,
  { question, coverage }: { readonly question: Question; readonly coverage: Coverage },
): TimeSlot[] {
  const window = slots.flatMap(({ months }) => months);
  const isCut = cutBy(question, 'time').length > 0;
  return slots.map((slot) => {
    const months = beside === 'full' ? slot.months : slot.received;
    const back = monthsBack(slot, beside, isCut ? slot.months.length : window.length);
    return timeSlot(
      months.map((month) => monthsBefore(month, back)),
      {},
      coverage,
    );
  });
}

function monthsBack({ months }: TimeSlot, beside: Exclude<Beside, 'none'>, length: number): number {
  if (beside === 'previous-period') return length;
  if (beside === 'to-date' || beside === 'full') return 12 * Math.ceil(months.length / 12);
  const [first] = months;
  return first === undefined ? 0 : 12 * (yearOf(first) - beside);
}

/** The cells of the lattice that add up to some months received, as few as can be. */
function spansOf(months: readonly Month[], coverage: Coverage): Span[] {
  const years = new Map<number, Month[]>();
  for (const month of months) {
    years.set(yearOf(month), [...(years.get(yearOf(month)) ?? []), month]);
  }
  return [...years].flatMap(([year, own]) => spansWithin(year, own.map(monthNumberOf), coverage));
}

function spansWithin(year: number, months: readonly number[], coverage: Coverage): Span[] {
  const last = monthNumberOf(lastReceived(coverage, year));
  const end = months.at(-1) ?? 0;
  const isRow = months.every((month, index) => month === (months[0] ?? 0) + index);
  if (isRow && months[0] === 1 && end === last) return [{ span: 'year', year, month: 12 }];
  if (months.length === 1) return [{ span: 'month', year, month: end }];
  if (isRow && months[0] === 1 && end !== 3) return [{ span: 'to-date', year, month: end }];
  const quarter = Math.ceil(end / 3) * 3;
  if (isRow && months[0] === quarter - 2 && end === Math.min(quarter, last)) {
    return [{ span: 'quarter', year, month: quarter }];
  }
  return months.map((month) => ({ span: 'month', year, month }));
}

function lastReceived(coverage: Coverage, year: number): Month {
  return receivedPeriod(coverage, year)?.to ?? monthOf(0, 1);
}

/** Does a slot lie in one year, or hold whole ones (up to the last month received), as a figure needs? */
export function isKnownOver(
  { months, received }: TimeSlot,
  time: Family['time'],
  coverage: Coverage,
): boolean {
  const years = [...new Set(months.map(yearOf))];
  if (time === 'any') return true;
  if (time === 'one-year' && years.length > 1) return false;
  return years.every((year) => {
    const own = months.filter((month) => yearOf(month) === year);
    const isToLast =
      received.findLast((one) => yearOf(one) === year) === lastReceived(coverage, year);
    return own[0] === monthOf(year, 1) && (own.length === 12 || isToLast);
  });
}

/** A month so many months earlier; later for a negative number. */
export function monthsBefore(month: Month, back: number): Month {
  const index = yearOf(month) * 12 + monthNumberOf(month) - 1 - back;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
}

function valuesOf(months: readonly Month[], by: readonly TimeDimension[]): SlotValues {
  const [first] = months;
  if (first === undefined) return {};
  return Object.fromEntries(by.map((id) => [id, NAMES[id](first)]));
}
