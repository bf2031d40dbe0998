import { askedFunnel, type EnrolmentsPage } from '../../../data/model/enrolments-page.ts';
import { compute, type Figure } from '../../../data/model/figure.ts';
import { FUNNEL_STEPS } from '../../../data/model/special/funnel.ts';
import { enrolmentsWords } from '../../words/enrolments.ts';
import type { Chart } from '../chart.ts';

/** One step, and its part of those enrolled. */
export interface Step {
  readonly name: string;
  readonly readers: Figure;
  readonly share: Figure;
}

/** The steps of what is asked about. */
export function stepsOf(page: EnrolmentsPage): Step[] {
  const row = askedFunnel(page);
  const enrolled = row?.enrolled ?? 'missing';
  return FUNNEL_STEPS.map((step) => {
    const readers = row?.[step] ?? 'missing';
    const share = compute([readers, enrolled], (some, all) => some / all);
    return { name: enrolmentsWords().steps[step], readers, share };
  });
}

/** From enrolled to active to regular. */
export function funnelChart(page: EnrolmentsPage): Chart {
  const own = enrolmentsWords();
  return {
    name: 'entonnoir',
    drawn: true,
    finding: own.funnel.finding(page),
    sentence: own.funnel.sentence(page),
    table: {
      caption: own.funnel.finding(page),
      columns: [
        { key: 'etape', label: own.step, kind: 'text' },
        { key: 'lecteurs', label: own.readers, kind: 'number' },
        { key: 'part', label: own.shareOfEnrolled, kind: 'percent' },
      ],
      rows: stepsOf(page).map(({ name, readers, share }) => ({
        etape: name,
        lecteurs: readers,
        part: share,
      })),
    },
  };
}
