import type { TopLevelSpec } from 'vega-lite';
import { REPORT_SECTIONS, type ReportSectionId } from '../../../data/model/report/document.ts';
import type { ReportPage } from '../../../data/model/report/report-page.ts';
import type { Chart } from '../chart.ts';
import { monthsSpec, type Variant } from '../timeline.ts';
import { sectionChart } from './section-chart.ts';

/** The parts of a report as files. */
export const REPORT_CHARTS: Readonly<Record<string, (page: ReportPage) => Chart>> =
  Object.fromEntries(
    REPORT_SECTIONS.map((id) => [`bilan-${id}`, (page: ReportPage) => chartOf(page, id)]),
  );

/** What the server draws into the page. */
export const REPORT_DRAWINGS = { 'bilan-mois': months } as const;

function chartOf(page: ReportPage, id: ReportSectionId): Chart {
  const section = page.document.sections.find((one) => one.id === id);
  const chart = sectionChart(section ?? nothing(id));
  return chart.drawn ? { ...chart, spec: months(page, 'wide') } : chart;
}

/** A part that this report does not have. */
function nothing(id: ReportSectionId) {
  const table = { caption: '', columns: [], rows: [] };
  return { id, title: '', finding: '', sentence: '', table };
}

function months({ document, context }: ReportPage, variant: Variant): TopLevelSpec {
  const { timeline, year } = document;
  return monthsSpec({ timeline, context: { ...context, year } }, variant, []);
}
