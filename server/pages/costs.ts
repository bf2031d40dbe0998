import type { CostsPage } from '../../data/model/money/costs-page.ts';
import { COSTS_CHARTS } from '../../web/charts/costs-files.ts';
import { costsContent } from '../costs/page.ts';
import type { FigurePage } from './server-page.ts';

/** “Coûts et quotes-parts”. */
export const costsPage: FigurePage<CostsPage> = {
  needs: 'figures',
  right: 'aggregates',
  read: (view, asked, asker, { words }) => costsContent(view, asked, asker, words),
  charts: COSTS_CHARTS,
  drawings: {},
};
