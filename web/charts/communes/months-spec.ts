import type { TopLevelSpec } from 'vega-lite';
import type { Communes, MemberStanding } from '../../../data/model/communes.ts';
import { longMonth, shortMonth } from '../../words/format.ts';
import { CONFIG } from '../theme.ts';
import { rowText } from '../mark-text.ts';
import { absences, hitAreas, lines } from '../timeline-layers.ts';
import {
  currentLine,
  middleOf,
  monthMark,
  previousLine,
  type Month,
  type Timed,
} from '../timeline-points.ts';
import { monthsChart } from './months.ts';
import { roundTicks, valueAxis, type Variant } from '../timeline.ts';

type Small = Extract<TopLevelSpec, { concat: unknown }>['concat'][number];

const SIZES = {
  wide: { columns: 3, width: 216, height: 116 },
  narrow: { columns: 1, width: 270, height: 100 },
} as const;

/** The drawing of the chart “months”: this year's line, last year's dashed, each member on its own scale. */
export function monthsSpec(content: Communes, variant: Variant): TopLevelSpec {
  const { columns } = SIZES[variant];
  return {
    config: { ...CONFIG, concat: { spacing: 24 } },
    padding: { left: 4, top: 4, right: 4, bottom: 4 },
    columns,
    data: { values: [] },
    concat: content.members.map((member) => memberSpec(member, content, variant)),
  };
}

function memberSpec(member: MemberStanding, content: Communes, variant: Variant): Small {
  const { name, timeline } = member;
  const { context } = content;
  const { width, height } = SIZES[variant];
  const timed: Timed = { timeline, context };
  const [current, previous] = [currentLine(timed), previousLine(timed)];
  const ticks = roundTicks([...current, ...previous].map(({ y }) => y)).filter(
    (_, index, all) => all.length < 5 || index % 2 === 0,
  );
  const initials = timeline.points.map(({ month }) => shortMonth(month).charAt(0).toUpperCase());
  const top = Math.max(ticks.at(-1) ?? 1, ...[...current, ...previous].map(({ y }) => y));
  return {
    title: {
      ...{ text: name, anchor: 'start', color: 'var(--ink)', fontSize: 14, fontWeight: 600 },
      ...{ frame: 'group', offset: 10 },
    },
    width,
    height,
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        scale: { domain: [0, 12] },
        axis: {
          title: null,
          values: initials.map((_, index) => index + 0.5),
          labelExpr: `${JSON.stringify(initials)}[floor(datum.value)]`,
          labelOverlap: false,
          ticks: false,
          grid: false,
        },
      },
      y: {
        field: 'y',
        type: 'quantitative',
        scale: { domain: [0, top], nice: false },
        axis: { ...valueAxis(ticks), minExtent: 44, maxExtent: 44 },
      },
    },
    layer: [
      ...lines(current, previous),
      ...absences(timed, height),
      ...hitAreas(monthTexts(member, content), { height }),
    ],
  };
}

/** What each month says: the member and the month, then the row of the chart's table. */
function monthTexts(member: MemberStanding, content: Communes): Month[] {
  const { table } = monthsChart({ ...content, members: [member] });
  return member.timeline.points.map((point, index) => {
    const [, ...lines] = rowText(table, table.rows[index]).lines;
    const title = `${member.name}, ${longMonth(point.month)}`;
    return { x: middleOf(point), title, lines, of: [...monthMark(point), `member=${member.code}`] };
  });
}
