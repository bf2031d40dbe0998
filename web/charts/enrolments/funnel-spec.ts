import type { TopLevelSpec } from 'vega-lite';
import type { EnrolmentsPage } from '../../../data/model/enrolments-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { enrolmentsWords } from '../../words/enrolments.ts';
import { count, percent } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Layer } from '../chart.ts';
import { rowText, says, SAYING, UNSEEN } from '../mark-text.ts';
import { CONFIG } from '../theme.ts';
import { funnelChart, stepsOf, type Step } from './funnel.ts';

const WIDTHS = { wide: 520, narrow: 300 } as const;

/** Bars one under the other, each with its number: what falls away is the white beside them. */
export function funnelSpec(page: EnrolmentsPage, shape: 'wide' | 'narrow'): TopLevelSpec {
  const steps = stepsOf(page);
  const most = Math.max(1, ...steps.map(({ readers }) => readers).filter(isKnown));
  return {
    width: WIDTHS[shape],
    height: 54 * steps.length,
    padding: 4,
    config: CONFIG,
    data: { values: steps.map(bar) },
    encoding: {
      y: {
        field: 'step',
        type: 'nominal',
        sort: steps.map(({ name }) => name),
        axis: null,
      },
      x: {
        field: 'readers',
        type: 'quantitative',
        scale: { domain: [0, most] },
        axis: null,
      },
    },
    layer: [bars(), names(), hits(page, WIDTHS[shape])],
  };
}

function bars(): Layer {
  return {
    transform: [{ filter: 'isValid(datum.readers)' }],
    mark: { type: 'bar', color: 'var(--use)', height: 18, yOffset: 8 },
  };
}

/** What a bar is and holds, above it: a long name and a short bar never meet. */
function names(): Layer {
  return {
    mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -6, color: 'var(--ink)' },
    encoding: { x: { value: 0 }, text: { field: 'text' } },
  };
}

function bar({ name, readers, share }: Step): Record<string, string | number> {
  const text = isKnown(readers) ? count(readers) : words.absences[readers].short;
  const part = isKnown(share) && share < 1 ? ` (${percent(share)})` : '';
  return {
    step: name,
    text: enrolmentsWords().funnel.bar(name, `${text}${part}`),
    ...(isKnown(readers) && { readers }),
  };
}

/** A row a step, to point at. */
function hits(page: EnrolmentsPage, width: number): Layer {
  const { table } = funnelChart(page);
  return {
    data: {
      values: stepsOf(page).map(({ name }, index) => ({
        step: name,
        says: says(rowText(table, table.rows[index])),
      })),
    },
    mark: { type: 'rect', ...UNSEEN },
    encoding: { ...SAYING, x: { value: 0 }, x2: { value: width } },
  };
}
