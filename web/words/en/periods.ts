import type { ConsumptionAnswer } from '../../../data/model/answer.ts';
import { longMonth, monthName } from '../format.ts';

/** When: `in 2025`, `from January to October 2026`, `in January 2026`. */
export function duringPeriod({ period, question }: ConsumptionAnswer): string {
  if (period.months >= 12) return `in ${question.year}`;
  if (period.from === period.to) return `in ${longMonth(period.to)}`;
  return `from ${monthName(period.from)} to ${longMonth(period.to)}`;
}

/** Compared with what, after “than”: `in 2024`, `in the same months of 2025`, `in the whole of 2025`. */
export function thanPeriod({ partial, question, comparison }: ConsumptionAnswer): string {
  const year = question.year - 1;
  if (!partial) return `in ${year}`;
  return comparison?.months === 12 ? `in the whole of ${year}` : `in the same months of ${year}`;
}
