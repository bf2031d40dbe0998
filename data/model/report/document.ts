import type { Figure } from '../figure.ts';
import type { MemberCode } from '../member.ts';
import type { MetricId } from '../metric/catalogue.ts';
import type { Overview } from '../overview.ts';
import type { Day } from '../period.ts';
import type { ReportColumnKind, ReportTable } from './report-table.ts';

/** The parts a report may have, in their order. */
export const REPORT_SECTIONS = [
  'usages',
  'mois',
  'ressources',
  'inscriptions',
  'actions',
  'couts',
  'lignes',
  'ecarts',
  'decisions',
] as const;

/** Name of a part of a report, as its address has it. */
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

/** One part: what it is about, what it says, and its figures. */
export interface ReportSection {
  readonly id: ReportSectionId;
  readonly title: string;
  readonly finding: string;
  readonly sentence: string;
  readonly table: ReportTable;
}

/** A figure of the ruled line. */
export interface ReportFigure {
  readonly id: MetricId | 'enrolmentRate' | 'due';
  readonly name: string;
  readonly unit: string;
  readonly kind: Exclude<ReportColumnKind, 'text'>;
  readonly value: Figure;
  readonly previous: Figure | null;
  readonly change: Figure | null;
  readonly changeKind: 'change' | 'points';
}

/** The data a report tells about. */
export interface ReportData {
  readonly version: number;
  readonly checksum: string;
  /** ISO instant */
  readonly publishedAt: string;
  readonly dataTo: Day | null;
  readonly demonstration: boolean;
  readonly monthsReceived: number;
}

/**
 * A yearly report whole: every word and figure of it, so that what is frozen reads the same whatever the programme says later.
 * Values of tables are figures, written by the page.
 */
export interface ReportDocument {
  /** of this shape */
  readonly form: 1;
  readonly language: 'fr' | 'en';
  readonly year: number;
  /** null: of the whole group */
  readonly member: { readonly code: MemberCode; readonly name: string } | null;
  readonly title: string;
  readonly finding: string;
  /** three to five sentences */
  readonly synthesis: readonly string[];
  readonly figures: readonly ReportFigure[];
  readonly sections: readonly ReportSection[];
  /** the months as they are drawn, and what their numbered events are */
  readonly timeline: Overview['timeline'];
  readonly events: readonly string[];
  /** what may not be compared, and where the shares come from */
  readonly cautions: readonly string[];
  readonly definitions: readonly { readonly term: string; readonly definition: string }[];
  readonly data: ReportData;
}
