import type { EnrolmentsPage } from '../../../data/model/enrolments-page.ts';
import type { Cohort } from '../../../data/model/special/cohort.ts';
import { enrolmentsWords } from '../../words/enrolments.ts';
import type { Chart } from '../chart.ts';

/** How many months later the longest-followed cohort was last seen. */
export function longestOf(cohorts: readonly Cohort[]): number {
  return Math.max(0, ...cohorts.flatMap(({ months }) => months.map(({ since }) => since)));
}

/** Readers by the month they were first active in, and the part of them active later. */
export function cohortChart(page: EnrolmentsPage): Chart {
  const own = enrolmentsWords();
  const { cohorts } = page;
  const later = Array.from({ length: longestOf(cohorts) }, (_, index) => index + 1);
  return {
    name: 'cohortes',
    drawn: true,
    finding: own.cohorts.finding(page),
    sentence: own.cohorts.sentence(page),
    table: {
      caption: own.cohorts.finding(page),
      columns: [
        { key: 'premier_mois', label: own.cohorts.first, kind: 'text' },
        { key: 'lecteurs', label: own.readers, kind: 'number' },
        ...later.map((since) => ({
          key: `mois_${since}`,
          label: own.cohorts.later(since),
          kind: 'percent' as const,
        })),
      ],
      rows: cohorts.map(({ first, size, months }) => ({
        premier_mois: first,
        lecteurs: size,
        ...Object.fromEntries(
          months
            .filter(({ since }) => since > 0)
            .map(({ since, share }) => [`mois_${since}`, share]),
        ),
      })),
    },
  };
}
