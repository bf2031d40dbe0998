import type { ReportSection } from '../../../data/model/report/document.ts';
import type { Chart } from '../chart.ts';

/** A part of a report as a picture of its figures; its months alone are drawn. */
export function sectionChart({ id, finding, sentence, table }: ReportSection): Chart {
  return { name: `bilan-${id}`, drawn: id === 'mois', finding, sentence, table };
}
