import type { Communes } from '../../data/model/communes.ts';
import { COMMUNES_CHARTS, COMMUNES_DRAWINGS } from '../../web/charts/communes/charts.ts';
import { communes } from '../communes/communes.ts';
import type { FigurePage } from './server-page.ts';

/** “Communes”. */
export const communesPage: FigurePage<Communes> = {
  needs: 'figures',
  right: 'indicators',
  read: communes,
  charts: COMMUNES_CHARTS,
  drawings: COMMUNES_DRAWINGS,
};
