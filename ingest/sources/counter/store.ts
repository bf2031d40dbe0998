import type { MemberCode } from '../../../data/model/member.ts';
import type { Month } from '../../../data/model/period.ts';
import { statement, type Database } from '../../database.ts';
import type { CoveredMonth } from './covered.ts';

/** One monthly figure, items added up. */
export interface CounterFigure {
  readonly month: Month;
  /** null: no member can be charged with it */
  readonly member: MemberCode | null;
  readonly institution: string;
  readonly resource: string;
  readonly platform: string;
  readonly report: string;
  readonly metric: string;
  readonly dataType: string | null;
  readonly accessMethod: string | null;
  readonly value: number;
}

/** Puts the figures of a report into the lake's staging table. */
export async function storeFigures(
  database: Database,
  figures: readonly CounterFigure[],
  { batch, source }: { readonly batch: string; readonly source: string },
): Promise<void> {
  await database.run(statement('sources/counter/accept-counter.sql'), {
    batch,
    source,
    figures: JSON.stringify(figures),
  });
}

/** Puts the months a report covers into the lake's staging table. */
export async function storeCoverage(
  database: Database,
  covered: readonly CoveredMonth[],
  batch: string,
): Promise<void> {
  await database.run(statement('sources/counter/accept-coverage.sql'), {
    batch,
    series: JSON.stringify(covered),
  });
}
