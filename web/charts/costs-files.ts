import type { CostsPage } from '../../data/model/money/costs-page.ts';
import type { Chart } from './chart.ts';
import { costsFindingsChart, costsProofChart, costsVersionsChart } from './costs.ts';
import { costsLinesChart, costsMembersChart } from './costs-ledgers.ts';
import { dumbbellSpec } from './dumbbell.ts';

/** The files of “Coûts et quotes-parts”, those that are drawn with their drawing. */
export const COSTS_CHARTS = {
  'couts-membres': (page: CostsPage): Chart => ({
    ...costsMembersChart(page),
    spec: dumbbellSpec(page.members.map(({ name, ...shares }) => ({ label: name, ...shares }))),
  }),
  'couts-lignes': costsLinesChart,
  'couts-ecarts': costsFindingsChart,
  'couts-versions': costsVersionsChart,
  'couts-preuve': costsProofChart,
} as const;
