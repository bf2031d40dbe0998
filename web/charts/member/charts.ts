import type { MemberPage } from '../../../data/model/member-page.ts';
import { memberWords } from '../../words/member.ts';
import type { Chart } from '../chart.ts';
import { timelineSpec, type Variant } from '../timeline.ts';
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
    spec: months(page, 'wide'),
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
  'membre-mois': months,
  'membre-parts': yearsSpec,
} as const;

function months(page: MemberPage, variant: Variant) {
  return timelineSpec(page, variant, memberWords().month);
}
