import { yearsCovered } from '../../data/model/coverage.ts';
import { yearOf } from '../../data/model/period.ts';
import type { Setting } from '../../data/model/reading.ts';
import { NoVersionError } from '../errors.ts';

/** Years that can be simulated: those with data and those with prices, in order. */
export function simulatedYears({ coverage, contracts }: Setting): number[] {
  const priced = contracts.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
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
