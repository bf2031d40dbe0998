import type { TopLevelSpec } from 'vega-lite';
import type { Communes, MemberStanding } from '../../../data/model/communes.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { monthOf } from '../../../data/model/period.ts';
import { count, monthName } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import { CONFIG } from '../theme.ts';
import { SHADED } from '../shaded.ts';
import { shadeOf, SHADES } from '../shades.ts';
import { monthsOf } from './calendar.ts';

/** The chart “calendar” as one drawing to download. */
export function calendarSpec(content: Communes): TopLevelSpec {
  const { members, context } = content;
  const cells = members.flatMap((member) => cellsOf(member));
  const months = Array.from({ length: 12 }, (_, index) =>
    monthName(monthOf(context.year, index + 1)),
  );
  const axis = {
    title: null,
    domain: false,
    ticks: false,
    labelPadding: 8,
    labelAngle: 0,
  } as const;
  return {
    width: 120 * members.length,
    height: 26 * 12,
    padding: 16,
    config: CONFIG,
    data: { values: cells },
    encoding: {
      x: {
        field: 'membre',
        type: 'nominal',
        scale: { domain: members.map(({ name }) => name) },
        axis: { ...axis, orient: 'top', labelColor: 'var(--ink)', labelLimit: 116 },
      },
      y: { field: 'mois', type: 'nominal', scale: { domain: months }, axis },
    },
    layer: [...SHADED],
  };
}

function cellsOf(member: MemberStanding) {
  return member.timeline.points.flatMap(({ month, current }, index) => {
    if (current === undefined) return [];
    const step = shadeOf(monthsOf(member), index);
    const text = isKnown(current) ? count(current) : words.absences[current].short;
    const shade = step === null ? null : (SHADES[step] ?? null);
    return [{ membre: member.name, mois: monthName(month), text, shade }];
  });
}
