import { z } from 'zod';
import type { Setting } from '../../data/model/reading.ts';
import { costYears } from '../costs/years.ts';
import { BadRequest, NoVersionError, type ParameterFault } from '../errors.ts';
import { latestYear } from '../simulations/years.ts';

/** The year of a question about costs, as text. */
export const yearQuery = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .meta({ description: 'Calendar year. Default: the latest known.', example: '2025' }),
});

/** What a schema found wrong. */
type Issues = readonly {
  readonly path?: readonly unknown[] | undefined;
  readonly keys?: readonly string[];
}[];

/**
 * The faults of parameters that do not even look right, by what each may hold.
 *
 * @returns an error to be thrown
 */
export function refusedQuery(
  issues: Issues,
  allowed: Readonly<Record<string, readonly string[]>>,
): BadRequest {
  const faults = issues.flatMap(({ path = [], keys }): ParameterFault[] => {
    const known = Object.keys(allowed);
    if (keys) return keys.map((parameter) => ({ parameter, reason: 'unknown', allowed: known }));
    const parameter = String(path[0]);
    return [{ parameter, reason: 'value', allowed: allowed[parameter] ?? [] }];
  });
  return new BadRequest(faults);
}

/** The years a version can be asked about, as text; none before the first version. */
export function yearTexts(setting: Setting | undefined): string[] {
  return setting ? costYears(setting).map(String) : [];
}

/** The year asked for, else the latest known. */
export function askedYear(
  { year }: { readonly year?: string | undefined },
  setting: Setting | undefined,
): number {
  if (!setting) throw new NoVersionError();
  return year === undefined ? latestYear(setting) : Number(year);
}
