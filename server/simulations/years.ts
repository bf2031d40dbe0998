import { yearsCovered } from '../../data/model/coverage.ts';
import { yearsOf } from '../../data/model/money/over-years.ts';
import type { Setting } from '../../data/model/reading.ts';
import { NoVersionError } from '../errors.ts';

/** Years that can be simulated: those with data and those with prices, in order. */
export function simulatedYears({ coverage, contracts, orders }: Setting): number[] {
  const priced = [...contracts, ...orders].flatMap(yearsOf);
  return [...new Set([...yearsCovered(coverage), ...priced])].sort((a, b) => a - b);
}

/**
 * The year that is meant where none is named: the latest with data, else with a price.
 *
 * @throws NoVersionError when there is none
 */
export function latestYear(setting: Setting): number {
  const latest = yearsCovered(setting.coverage).at(-1) ?? simulatedYears(setting).at(-1);
  if (latest === undefined) throw new NoVersionError();
  return latest;
}
