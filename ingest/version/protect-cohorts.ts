import { THRESHOLDS } from '../../data/model/disclosure/disclosure.ts';
import { hiddenBeside } from '../../data/model/disclosure/hidden-beside.ts';
import { statement, type Database } from '../database.ts';
import { cohortCounts, cohortLines, type CohortCell, type CohortMargin } from './cohort-lattice.ts';

type NumberedCell = CohortCell & { readonly number: number; readonly year: number };
type MarkedMargin = CohortMargin & {
  readonly year: number;
  readonly secret_5: boolean;
  readonly secret_11: boolean;
};

/**
 * Marks the cells of cohorts each audience may not see, beside the lattice, which is marked already: cohorts say nothing of a hidden
 * cell that the lattice did not say by itself. What it does say is known: newcomers are the difference of two running totals.
 */
export async function protectCohorts(database: Database): Promise<void> {
  const cells = await database.rows<NumberedCell>(statement('version/cohort-cell.sql'));
  const margins = await database.rows<MarkedMargin>(statement('version/cohort-margin.sql'));
  for (const year of new Set(cells.map((cell) => cell.year))) {
    const own = cells.filter((cell) => cell.year === year);
    const sums = margins.filter((margin) => margin.year === year);
    const lines = cohortLines(own, sums);
    for (const [audience, flag, sql] of [
      ['staff', 'secret_5', 'version/mark-cohort-5.sql'],
      ['public', 'secret_11', 'version/mark-cohort-11.sql'],
    ] as const) {
      const marked = sums.map((sum) => ({ readers: sum.readers, hidden: sum[flag] }));
      const hidden = hiddenBeside(cohortCounts(own), marked, lines, THRESHOLDS[audience]);
      const numbers = own.filter((_, at) => hidden[at]).map(({ number }) => String(number));
      await database.run(statement(sql), { numbers });
    }
  }
}
