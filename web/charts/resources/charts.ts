import type { ResourcesPage } from '../../../data/model/resources-page.ts';
import type { Chart } from '../chart.ts';
import { costsSpec } from './costs-spec.ts';
import { costsChart } from './costs.ts';
import { listingChart } from './listing.ts';
import { monthsSpec } from './months-spec.ts';
import { monthsChart } from './months.ts';

/** The charts of “Ressources”, each with its drawing where it has one. */
export const RESOURCES_CHARTS = {
  'ressources-tableau': listingChart,
  'ressources-cout': (page: ResourcesPage): Chart => ({
    ...costsChart(page),
    spec: costsSpec(page, 'wide'),
  }),
  'ressources-mois': (page: ResourcesPage): Chart => ({
    ...monthsChart(page),
    spec: monthsSpec(page),
  }),
} as const;

/** What the server draws into the page. */
export const RESOURCES_DRAWINGS = { 'ressources-cout': costsSpec } as const;
