import type { Communes, MemberStanding } from '../../../data/model/communes.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { monthOf } from '../../../data/model/period.ts';
import { communesWords } from '../../words/communes.ts';
import { longMonth } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';
import { knownMonths } from './readings.ts';

/** How dark the five shades are, of the colour of use. */
export const SHADES = [0.06, 0.15, 0.25, 0.36, 0.48] as const;

/** The months of the year, member beside member. */
export function calendarChart(content: Communes): Chart {
  const own = communesWords();
  const { year } = content.context;
  return {
    name: 'communes-calendrier',
    drawn: true,
    finding: own.calendar.finding(content),
    sentence: own.calendar.sentence(content),
    table: {
      caption: own.calendar.finding(content),
      columns: [
        { key: 'mois', label: words.labels.month, kind: 'text' },
        ...content.members.map(({ code, name }) => ({
          key: code,
          label: name,
          kind: 'number' as const,
        })),
      ],
      rows: Array.from({ length: 12 }, (_, index) => ({
        mois: longMonth(monthOf(year, index + 1)),
        ...Object.fromEntries(
          content.members.map(({ code, timeline }) => [
            code,
            timeline.points[index]?.current ?? null,
          ]),
        ),
      })),
    },
  };
}

/** The shade of a member's month, 0 to 4, from its weakest month to its strongest; null without a figure. */
export function shadeOf(member: Pick<MemberStanding, 'timeline'>, index: number): number | null {
  const current = member.timeline.points[index]?.current;
  if (current === undefined || !isKnown(current)) return null;
  const values = knownMonths(member).map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high === low) return 0;
  const last = SHADES.length - 1;
  return Math.min(last, Math.floor((SHADES.length * (current - low)) / (high - low)));
}
