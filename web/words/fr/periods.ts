import type { ConsumptionAnswer } from '../../../data/model/answer.ts';
import { monthOf } from '../../../data/model/period.ts';
import { longMonth, monthName } from '../format.ts';

/** When: `en 2025`, `de janvier à octobre 2026`, `en janvier 2026`. */
export function duringPeriod({ period, question }: ConsumptionAnswer): string {
  if (period.months >= 12) return `en ${question.year}`;
  if (period.from === period.to) return `en ${longMonth(period.to)}`;
  return `de ${monthName(period.from)} à ${longMonth(period.to)}`;
}

/** Compared with what, after “que”: `en 2024`, `sur les mêmes mois de 2025`, `dans toute l'année 2025`. */
export function thanPeriod({ partial, question, comparison }: ConsumptionAnswer): string {
  const year = question.year - 1;
  if (!partial) return `en ${year}`;
  return comparison?.months === 12 ? `dans toute l’année ${year}` : `sur les mêmes mois de ${year}`;
}

/** The twelve months as an axis writes them: in short, or by their initial where room is scarce. */
export function monthLabels(
  year: number,
  write: (month: ReturnType<typeof monthOf>) => string,
): string[] {
  return Array.from({ length: 12 }, (_, index) => write(monthOf(year, index + 1)));
}
