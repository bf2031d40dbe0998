import type { ReportDocument, ReportFigure } from '../../../data/model/report/document.ts';
import type { ReportFacts } from '../../../data/model/report/facts.ts';
import { ownRow } from '../../../data/model/member-page.ts';
import type { Headlines } from '../../../data/model/overview.ts';
import { costsWords } from '../../words/costs.ts';
import { enrolmentsWords } from '../../words/enrolments.ts';
import { spoken } from '../../words/language.ts';
import { meanings } from '../../words/meanings.ts';
import { memberWords } from '../../words/member.ts';
import { notesWords } from '../../words/notes.ts';
import { overviewWords } from '../../words/overview.ts';
import { reportDocumentWords } from '../../words/report-document.ts';
import { resourcesWords } from '../../words/resources.ts';
import { reportSections } from './sections.ts';

/** What the report uses words of. */
const DEFINED: readonly string[] = [
  ...['uses', 'activeUsers', 'useShare', 'costShare', 'gap', 'due', 'hoover', 'enrolmentRate'],
  'costPerUse',
];

/** A report whole, said in the language spoken. */
export function reportDocument(facts: ReportFacts): ReportDocument {
  const { overview, member, quality } = facts;
  const { year } = overview.context;
  const own = reportDocumentWords();
  const notes = notesWords();
  const agreement = notes.agreement(overview);
  const about = member && { code: member.member.code, name: member.member.name };
  return {
    ...{ form: 1, language: spoken(), year, member: about },
    title: own.title(year, about?.name ?? null),
    finding: member ? memberWords().finding(member) : overviewWords().finding(overview),
    synthesis: synthesis(facts),
    figures: figures(facts),
    sections: reportSections(facts),
    timeline: overview.timeline,
    events: overview.timeline.annotations.map((one) => overviewWords().event(one, year)),
    cautions: [...notes.notes(overview), ...(agreement === '' ? [] : [agreement])],
    definitions: meanings()
      .filter(({ id }) => DEFINED.includes(id))
      .map(({ term, definition }) => ({ term, definition })),
    data: {
      ...{ version: quality.version.number, checksum: quality.version.checksum },
      publishedAt: quality.version.publishedAt,
      ...{ dataTo: quality.dataTo, demonstration: quality.demonstration },
      monthsReceived: quality.monthsReceived,
    },
  };
}

/** How much, how far from what is paid; then resources, enrolments and costs, each in a sentence. */
function synthesis({ overview, resources, enrolments, costs, member }: ReportFacts): string[] {
  const lede = member ? memberWords().lede(member) : overviewWords().lede(overview);
  const used = member
    ? memberWords().resources.finding(member)
    : resourcesWords().finding(resources);
  const parts = [
    ...[used, enrolmentsWords().finding(enrolments)],
    // what a member owes stands in its lede
    ...(member ? [] : [costsWords().finding(costs)]),
  ];
  return [...lede.slice(0, 2), ...parts.map(sentence)];
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

const HEADLINES = [
  { name: 'uses', kind: 'number', changeKind: 'change' },
  { name: 'activeUsers', kind: 'number', changeKind: 'change' },
  { name: 'enrolmentRate', kind: 'percent', changeKind: 'points' },
  { name: 'costPerUse', kind: 'euros', changeKind: 'change' },
  { name: 'hoover', kind: 'percent', changeKind: 'points' },
] as const satisfies readonly (Pick<ReportFigure, 'kind' | 'changeKind'> & {
  readonly name: keyof Headlines;
})[];

function figures({ overview, member }: ReportFacts): ReportFigure[] {
  const own = reportDocumentWords();
  const amount = member ? (ownRow(member)?.due ?? 'not-computable') : overview.cost;
  return [
    ...HEADLINES.map(({ name, ...kinds }): ReportFigure => {
      const { label, unit } = overviewWords().headline(name, overview);
      const { value, previous, change } = overview.headlines[name];
      return { id: name, name: label, unit, ...kinds, value, previous, change };
    }),
    {
      ...{ id: member ? 'due' : 'cost', ...own.cost(member !== null), kind: 'euros' },
      value: amount === 'not-computable' ? amount : amount / 100,
      ...{ previous: null, change: null, changeKind: 'change' },
    },
  ];
}
