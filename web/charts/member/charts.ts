import type { MemberPage } from '../../../data/model/member-page.ts';
import type { Chart } from '../chart.ts';
import { timelineSpec } from '../timeline.ts';
import { actionsChart } from './actions.ts';
import { enrolmentsChart } from './enrolments.ts';
import { monthsChart } from './months.ts';
import { resourcesChart } from './resources.ts';
import { yearsSpec } from './years-spec.ts';
import { yearsChart } from './years.ts';

/** The charts of a member's page, each with its drawing where it has one. */
export const MEMBER_CHARTS = {
  'membre-mois': (page: MemberPage): Chart => ({
    ...monthsChart(page),
    spec: timelineSpec(page, 'wide'),
  }),
  'membre-parts': (page: MemberPage): Chart => ({
    ...yearsChart(page),
    spec: yearsSpec(page, 'wide'),
  }),
  'membre-ressources': resourcesChart,
  'membre-inscriptions': enrolmentsChart,
  'membre-actions': actionsChart,
} as const;

/** What the server draws into the page. */
export const MEMBER_DRAWINGS = {
  'membre-mois': timelineSpec,
  'membre-parts': yearsSpec,
} as const;
