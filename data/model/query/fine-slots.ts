import { cutBy, isAsked, type Question } from './question.ts';
import type { AgeSlot, ClockSlot } from './slot.ts';

/** Age bands, as enrolments are kept (domain §5.1). */
export const AGE_BANDS = ['<12', '12–17', '18–25', '26–64', '65+', 'unknown'] as const;

/** Days of the week, ISO 8601. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Hours of the day. */
export const HOURS: readonly string[] = Array.from({ length: 24 }, (_, hour) => String(hour));

/** The ages a question is cut into. */
export function ageSlots(question: Question): AgeSlot[] {
  const asked = AGE_BANDS.filter((band) => isAsked(question.filters, 'ageBand', band));
  if (cutBy(question, 'age').length > 0) {
    return asked.map((band) => ({ values: { ageBand: band }, bands: [band] }));
  }
  return [{ values: {}, bands: question.filters.ageBand ? asked : [''] }];
}

/** The moments of the week a question is cut into. */
export function clockSlots(question: Question): ClockSlot[] {
  const days = partsOf('weekday', WEEKDAYS, '0', question);
  const hours = partsOf('hour', HOURS, '-1', question);
  return days.flatMap((day) =>
    hours.map((hour) => ({
      values: { ...day.values, ...hour.values },
      moments: day.codes.flatMap((weekday) =>
        hour.codes.map((one) => ({ weekday: Number(weekday), hour: Number(one) })),
      ),
    })),
  );
}

function partsOf(
  id: 'weekday' | 'hour',
  all: readonly string[],
  whole: string,
  { by, filters }: Question,
): { readonly values: object; readonly codes: readonly string[] }[] {
  const asked = all.filter((value) => isAsked(filters, id, value));
  if (by.includes(id)) return asked.map((value) => ({ values: { [id]: value }, codes: [value] }));
  return [{ values: {}, codes: filters[id] ? asked : [whole] }];
}
