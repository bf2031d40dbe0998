import { costYears } from '../costs/years.ts';
import { BadRequest } from '../errors.ts';
import { latestYear } from '../simulations/years.ts';
import type { ReadGiven, ReadShell } from './command.ts';

/**
 * The year given, else the latest known.
 *
 * @throws BadRequest when it is not a year
 */
export function givenYear({ view }: ReadShell, { options }: ReadGiven): number {
  const { setting } = view.version;
  const { year } = options;
  if (year === undefined) return latestYear(setting);
  if (typeof year === 'string' && /^\d{4}$/.test(year)) return Number(year);
  const allowed = costYears(setting).map(String);
  throw new BadRequest([{ parameter: 'year', reason: 'value', allowed }]);
}
