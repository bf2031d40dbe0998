import {
  ENROLMENT_COUNTS,
  type Counted,
  type EnrolmentCountId,
  type EnrolmentsPage,
} from '../../../data/model/enrolments-page.ts';
import type { Figure } from '../../../data/model/figure.ts';
import type { Place } from '../../../data/model/published.ts';
import { enrolmentsWords } from '../../words/enrolments.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

type Row = Chart['table']['rows'][number];

/** Who is enrolled, who came and went, member by member, and how many of them use anything. */
export function enrolledChart(page: EnrolmentsPage): Chart {
  const own = enrolmentsWords();
  return {
    name: 'inscriptions',
    drawn: false,
    finding: own.members.finding(page),
    sentence: own.members.sentence(page),
    table: {
      caption: own.members.finding(page),
      columns: [
        { key: 'membre', label: words.labels.memberColumn, kind: 'text' },
        ...ENROLMENT_COUNTS.map((id) => ({
          key: id,
          label: own.counts[id].name,
          kind: 'number' as const,
        })),
        { key: 'actifs', label: own.steps.active, kind: 'number' },
        { key: 'activation', label: own.activation, kind: 'percent' },
        { key: 'delai', label: own.delay, kind: 'number' },
        { key: 'reserves', label: own.reserves, kind: 'text' },
      ],
      rows: [
        ...page.members.map(({ member, name, delay, ...counted }) =>
          rowOf(page, { place: member, name, delay }, counted),
        ),
        rowOf(page, { place: 'group', name: words.labels.together, delay: 'not-computable' }, page.group), // prettier-ignore
      ],
    },
  };
}

function rowOf(
  { funnel }: EnrolmentsPage,
  about: { readonly place: Place; readonly name: string; readonly delay: Figure },
  counted: Counted<EnrolmentCountId>,
): Row {
  const steps = funnel.find(({ place }) => place === about.place);
  return {
    membre: about.name,
    ...counted.counts,
    actifs: steps?.active ?? 'missing',
    activation: steps?.activation ?? 'missing',
    delai: about.delay,
    reserves: enrolmentsWords().reservesOf(counted),
  };
}
