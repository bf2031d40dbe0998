import { receivedPeriod } from '../../data/model/coverage.ts';
import type { Month } from '../../data/model/period.ts';
import type { VersionInfo } from '../store/usage-store.ts';

/** The last month received of a year that is not whole; null when it is, or nothing came. */
export function partialUntil({ setting }: VersionInfo, year: number): Month | null {
  const period = receivedPeriod(setting.coverage, year);
  return period && period.months < 12 ? period.to : null;
}
