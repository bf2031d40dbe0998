import type { Profile } from '../settings/profile.ts';

/** The form of the days in a column: the one that explains every cell; day before month where nothing tells. */
export function guessDates(cells: readonly string[]): Profile['dates'] {
  const days = cells
    .map((cell) => /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})/.exec(cell))
    .filter((match) => match !== null);
  if (days.length === 0) return 'dd/mm/yyyy';
  if (days.every(([, first = '']) => first.length === 4)) return 'iso';
  if (days.every(([, , mark]) => mark === '.')) return 'dd.mm.yyyy';
  const isMonthFirst = days.some(([, , , second]) => Number(second) > 12);
  return isMonthFirst && !days.some(([, first]) => Number(first) > 12)
    ? 'mm/dd/yyyy'
    : 'dd/mm/yyyy';
}
