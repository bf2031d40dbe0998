import {
  coverageAnswer,
  coverageYears,
  type AwaitedKind,
  type CoverageAnswer,
  type CoverageQuestion,
  type ReceivedFile,
} from '../../data/model/special/reception-answer.ts';
import { yearOf } from '../../data/model/period.ts';
import { BadRequest, NoSuchYear } from '../errors.ts';
import type { UsageView } from '../store/usage-store.ts';
import { versionDay } from '../version-day.ts';
import { said, type Said } from './said.ts';

/** What is asked of the receptions; `year` null: the year the version was published in. */
export type AskedCoverage = Omit<CoverageQuestion, 'year'> & { readonly year: number | null };

/**
 * What came of each source, month by month and member by member, on the day the version was published.
 *
 * @throws NoSuchYear when nothing was awaited in that year; BadRequest when nobody knows the source
 */
export async function coverage(
  view: UsageView,
  asked: AskedCoverage,
  signal?: AbortSignal,
): Promise<Said<CoverageAnswer>> {
  const asOf = versionDay(view.version);
  const [sources, received] = await Promise.all([
    view.ask<AwaitedKind>({ name: 'awaited-source' }, signal),
    view.ask<ReceivedFile>({ name: 'reception' }, signal),
  ]);
  const names = sources.map(({ source }) => source);
  if (asked.source !== null && !names.includes(asked.source))
    throw new BadRequest([{ parameter: 'source', reason: 'value', allowed: names }]);
  const year = asked.year ?? yearOf(asOf);
  const years = coverageYears(sources, asOf);
  if (asked.year !== null && !years.includes(year)) throw new NoSuchYear(year, years);
  return said(view.version, coverageAnswer(sources, received, { ...asked, year }, asOf));
}
