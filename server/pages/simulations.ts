import type { SimulationsPage } from '../../data/model/simulation/simulations-page.ts';
import { SIMULATIONS_CHARTS } from '../../web/charts/simulations-files.ts';
import { scenarioSpec } from '../../web/charts/scenario-dots.ts';
import { simulationsContent } from '../simulations/page.ts';
import type { FigurePage } from './server-page.ts';

/** “Simulations”. */
export const simulationsPage: FigurePage<SimulationsPage> = {
  needs: 'figures',
  right: 'aggregates',
  read: simulationsContent,
  charts: SIMULATIONS_CHARTS,
  drawings: { 'simulations-nuage': scenarioSpec },
};
