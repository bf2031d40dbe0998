import type { ReportSection, ReportSectionId } from '../../../data/model/report/document.ts';
import type { ReportFacts } from '../../../data/model/report/facts.ts';
import { reportDocumentWords } from '../../words/report-document.ts';
import { numericDay } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';
import { ledgerShown, providersShown } from '../../../data/model/money/costs-shown.ts';
import { costsWords } from '../../words/costs.ts';
import { costsFindingsChart, costsLines } from '../costs.ts';
import {
  costsLinesChart,
  costsMembersChart,
  ledgerCells,
  ledgerColumns,
} from '../costs-ledgers.ts';
import { enrolledChart } from '../enrolments/members.ts';
import { timelineChart } from '../evolution.ts';
import { actionsChart } from '../member/actions.ts';
import { enrolmentsChart } from '../member/enrolments.ts';
import { monthsChart } from '../member/months.ts';
import { resourcesChart } from '../member/resources.ts';
import { yearsChart } from '../member/years.ts';
import { memberChart } from '../members.ts';
import { listingChart } from '../resources/listing.ts';
import type { Table } from '../table.ts';

type Told = Omit<Chart, 'name' | 'drawn'>;

/** The parts of a report, each as its own page tells it. */
export function reportSections(facts: ReportFacts): ReportSection[] {
  const charts = { ...(facts.member ? ofMember(facts.member) : ofGroup(facts)), ...costsOf(facts), decisions: decisionsTold(facts) }; // prettier-ignore
  const { titles } = reportDocumentWords();
  return (Object.entries(charts) as [ReportSectionId, Told][]).map(
    ([id, { finding, sentence, table }]) => {
      return { id, title: titles[id], finding, sentence, table: withoutBlanks(table) };
    },
  );
}

type Sections = Partial<Record<ReportSectionId, Told>>;

function ofGroup({ overview, resources, enrolments }: ReportFacts): Sections {
  return {
    usages: memberChart(overview),
    mois: timelineChart(overview),
    // decisions are a part of their own
    ressources: listingChart({ ...resources, decisions: [] }),
    inscriptions: { ...enrolledChart(enrolments), sentence: reportDocumentWords().enrolled },
  };
}

function ofMember(member: NonNullable<ReportFacts['member']>): Sections {
  return {
    usages: yearsChart(member),
    mois: monthsChart(member),
    ressources: resourcesChart(member),
    inscriptions: enrolmentsChart(member),
    actions: actionsChart(member),
  };
}

function costsOf({ costs, member }: ReportFacts): Sections {
  const { proven, ledger } = reportDocumentWords();
  return {
    ...(member === null && {
      couts: { ...costsMembersChart(costs), sentence: proven },
    }),
    lignes: { ...(member ? costsLinesChart(costs) : providersTold(costs)), sentence: ledger },
    ecarts: costsFindingsChart(costs),
  };
}

/** The lines of each provider together; what each member owes of them stands on the page of costs. */
function providersTold(costs: ReportFacts['costs']): Told {
  const { columns, together } = costsWords();
  const { finding, sentence } = costsLines(costs);
  return {
    ...{ finding, sentence },
    table: {
      caption: finding,
      columns: [{ key: 'prestataire', label: columns.provider, kind: 'text' }, ...ledgerColumns()],
      rows: [
        ...providersShown(costs).map(({ provider, ...ledger }) => ({
          prestataire: provider,
          ...ledgerCells(ledger),
        })),
        { prestataire: together, ...ledgerCells(ledgerShown(costs)) },
      ],
    },
  };
}

/** A table without the columns of text in which nothing is said. */
function withoutBlanks(table: Table): Table {
  const isSaid = ({ key, kind }: Table['columns'][number]) =>
    kind !== 'text' || table.rows.some((row) => (row[key] ?? '') !== '');
  return { ...table, columns: table.columns.filter(isSaid) };
}

/** What is proposed for the year to come. */
function decisionsTold({ resources }: ReportFacts): Told {
  const own = reportDocumentWords().decisions;
  const { decisions, lines, context } = resources;
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  const finding = own.finding(decisions.length, context.year + 1);
  return {
    finding,
    sentence: own.sentence,
    table: {
      caption: finding,
      columns: [
        { key: 'ressource', label: words.labels.resource, kind: 'text' },
        { key: 'decision', label: own.verdict, kind: 'text' },
        { key: 'remplacee_par', label: own.replacement, kind: 'text' },
        { key: 'commentaire', label: own.comment, kind: 'text' },
        { key: 'par', label: own.by, kind: 'text' },
        { key: 'le', label: own.on, kind: 'text' },
      ],
      rows: decisions.map(({ resource, verdict, replacement, comment, author, decidedOn }) => ({
        ressource: names.get(resource) ?? resource,
        decision: words.labels.verdicts[verdict],
        remplacee_par: replacement,
        ...{ commentaire: comment, par: author, le: numericDay(decidedOn) },
      })),
    },
  };
}
