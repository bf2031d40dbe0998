import type { TopLevelSpec } from 'vega-lite';
import { isKnown } from '../../../data/model/figure.ts';
import { monthsOfYear } from '../../../data/model/period.ts';
import type { ResourcesPage } from '../../../data/model/resources-page.ts';
import { count, shortMonth } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import { SHADED } from '../shaded.ts';
import { shadeOf, SHADES } from '../shades.ts';
import { CONFIG } from '../theme.ts';

/** The chart “months” as one drawing to download. */
export function monthsSpec(page: ResourcesPage): TopLevelSpec {
  const months = monthsOfYear(page.context.year).map(shortMonth);
  const axis = { title: null, domain: false, ticks: false, labelPadding: 8 } as const;
  return {
    width: 64 * 12,
    height: 26 * page.lines.length,
    padding: 16,
    config: CONFIG,
    data: {
      values: page.lines.flatMap(({ name, months: line }) =>
        line.flatMap((current, index) => {
          if (current === undefined) return [];
          const step = shadeOf(line, index);
          const text = isKnown(current) ? count(current) : words.absences[current].short;
          const shade = step === null ? null : (SHADES[step] ?? null);
          return [{ ligne: name, colonne: months[index] ?? '', text, shade }];
        }),
      ),
    },
    encoding: {
      x: {
        field: 'colonne',
        type: 'nominal',
        scale: { domain: months },
        axis: { ...axis, orient: 'top', labelAngle: 0 },
      },
      y: {
        field: 'ligne',
        type: 'nominal',
        scale: { domain: page.lines.map(({ name }) => name) },
        axis: { ...axis, labelColor: 'var(--ink)' },
      },
    },
    layer: [...SHADED],
  };
}
