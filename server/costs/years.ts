import { yearOf } from '../../data/model/period.ts';
import type { Setting } from '../../data/model/reading.ts';
import { NoSuchYear } from '../errors.ts';
import { simulatedYears } from '../simulations/years.ts';

/** Years that costs can be asked of: from the first version, price, charge or figure to the last, without gaps. */
export function costYears(setting: Setting): number[] {
  const versions = setting.agreement.versions.map(({ effectiveFrom }) => yearOf(effectiveFrom));
  const charged = setting.agreement.charges.map(({ on }) => yearOf(on));
  const years = [...versions, ...charged, ...simulatedYears(setting)];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * The year, if costs can be asked of it.
 *
 * @throws NoSuchYear otherwise
 */
export function requireCostYear(setting: Setting, year: number): number {
  const years = costYears(setting);
  if (!years.includes(year)) throw new NoSuchYear(year, years);
  return year;
}
