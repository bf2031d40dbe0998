import type { Communes, MemberStanding } from '../../../data/model/communes.ts';
import { monthOf } from '../../../data/model/period.ts';
import { communesWords } from '../../words/communes.ts';
import { longMonth } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

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

/** The asked measure of a member's months. */
export function monthsOf({ timeline }: Pick<MemberStanding, 'timeline'>) {
  return timeline.points.map(({ current }) => current);
}
