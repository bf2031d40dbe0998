import type { SimulationsPage } from '../../data/model/simulation/simulations-page.ts';
import type { Chart } from './chart.ts';
import { scenarioSpec } from './scenario-dots.ts';
import { simulatedMembersChart } from './simulated-members.ts';
import { scenarioDotsChart, simulatedResourcesChart } from './simulations.ts';

/** The files of “Simulations”, those that are drawn with their drawing. */
export const SIMULATIONS_CHARTS = {
  'simulations-membres': simulatedMembersChart,
  'simulations-nuage': (page: SimulationsPage): Chart => ({
    ...scenarioDotsChart(page),
    spec: scenarioSpec(page, 'wide'),
  }),
  'simulations-ressources': simulatedResourcesChart,
} as const;
