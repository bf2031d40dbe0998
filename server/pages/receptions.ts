import type { ReceptionsPage } from '../../data/model/receptions-page.ts';
import { batchesChart } from '../../web/charts/receptions/batches.ts';
import { causesChart } from '../../web/charts/receptions/causes.ts';
import { receptionsChart } from '../../web/charts/receptions/matrix.ts';
import { receptionsContent } from '../receptions/page.ts';
import type { FigurePage } from './server-page.ts';

/** “Données”. */
export const receptionsPage: FigurePage<ReceptionsPage> = {
  needs: 'figures',
  right: 'aggregates',
  read: receptionsContent,
  charts: { receptions: receptionsChart, lots: batchesChart, quarantaine: causesChart },
  drawings: {},
};
