import type { TopLevelSpec } from 'vega-lite';
import type { EnrolmentsPage } from '../../../data/model/enrolments-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { monthNumberOf, monthOf, yearOf } from '../../../data/model/period.ts';
import type { Cohort, CohortMonth } from '../../../data/model/special/cohort.ts';
import { enrolmentsWords } from '../../words/enrolments.ts';
import { count, longMonth, named, shortMonth } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Layer } from '../chart.ts';
import { figureText, says, SAYING, UNSEEN } from '../mark-text.ts';
import { CONFIG } from '../theme.ts';
import { longestOf } from './cohorts.ts';

const WIDTHS = { wide: 520, narrow: 290 } as const;
const ROW = 26;

/** The triangle of cohorts: the deeper a cell, the larger the part still active; its percentage is written in it. */
export function cohortSpec(page: EnrolmentsPage, shape: 'wide' | 'narrow'): TopLevelSpec {
  const own = enrolmentsWords();
  const { cohorts } = page;
  return {
    width: WIDTHS[shape],
    height: ROW * Math.max(1, cohorts.length),
    padding: 4,
    config: CONFIG,
    data: { values: cohorts.flatMap((cohort) => cohort.months.map((one) => cell(cohort, one))) },
    encoding: {
      x: {
        field: 'since',
        type: 'ordinal',
        scale: { domain: Array.from({ length: longestOf(cohorts) + 1 }, (_, since) => since) },
        axis: {
          title: own.cohorts.axis,
          labelAngle: 0,
          orient: 'top',
          domain: false,
          ticks: false,
        },
      },
      y: {
        field: 'first',
        type: 'nominal',
        sort: cohorts.map(({ first }) => shortMonth(first)),
        axis: { title: null, domain: false, ticks: false, labelColor: 'var(--ink)' },
      },
    },
    layer: [known(), unknown(), texts(shape === 'wide' ? 12 : 11), hits()],
  };
}

function known(): Layer {
  return {
    transform: [{ filter: 'isValid(datum.share)' }],
    mark: { type: 'rect', color: 'var(--use)', stroke: 'var(--paper)', strokeWidth: 1.5 },
    encoding: {
      fillOpacity: {
        field: 'share',
        type: 'quantitative',
        scale: { domain: [0, 1], range: [0.05, 0.5] },
        legend: null,
      },
    },
  };
}

/** Hidden and missing cells are no shade: white, dashed, with their reason in letters. */
function unknown(): Layer {
  return {
    transform: [{ filter: '!isValid(datum.share)' }],
    mark: {
      type: 'rect',
      fill: 'var(--paper)',
      stroke: 'var(--soft)',
      strokeDash: [2, 2],
      strokeWidth: 0.75,
    },
  };
}

function texts(fontSize: number): Layer {
  return {
    mark: { type: 'text', color: 'var(--ink)', fontSize },
    encoding: { text: { field: 'text' } },
  };
}

/** Every cell, to point at. */
function hits(): Layer {
  return { mark: { type: 'rect', ...UNSEEN }, encoding: SAYING };
}

function cell(
  { first, size }: Cohort,
  { since, share }: CohortMonth,
): Record<string, string | number> {
  const text = isKnown(share) ? count(share * 100) : words.absences[share].short;
  const { cohorts, readers } = enrolmentsWords();
  const month = monthOf(yearOf(first), monthNumberOf(first) + since);
  const lines = [
    named(readers, figureText(size, 'number')),
    named(since === 0 ? cohorts.first : cohorts.later(since), figureText(share, 'percent')),
  ];
  return {
    ...{ first: shortMonth(first), since, text },
    ...(isKnown(share) && { share }),
    says: says({ title: longMonth(first), lines }, `month=${month}`, 'measure=activeUsers'),
  };
}
