import type { ResourcePage } from '../../../data/model/resource-page.ts';
import type { Chart } from '../chart.ts';
import { dumbbellSpec } from '../dumbbell.ts';
import { timelineSpec } from '../timeline.ts';
import { countedAsChart } from './counted-as.ts';
import { membersChart } from './members.ts';
import { monthsChart } from './months.ts';
import { purchasesChart } from './purchases.ts';
import { receivedChart } from './received.ts';

/** The charts of a resource's page, each with its drawing where it has one. */
export const RESOURCE_CHARTS = {
  'ressource-membres': (page: ResourcePage): Chart => ({
    ...membersChart(page),
    spec: dumbbellSpec(page.consumption.rows),
  }),
  'ressource-mois': (page: ResourcePage): Chart => ({
    ...monthsChart(page),
    spec: timelineSpec(page, 'wide'),
  }),
  'ressource-mesures': countedAsChart,
  'ressource-achats': purchasesChart,
  'ressource-receptions': receivedChart,
} as const;

/** What the server draws into the page. */
export const RESOURCE_DRAWINGS = { 'ressource-mois': timelineSpec } as const;
