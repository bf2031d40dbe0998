import type { Overview } from '../../data/model/overview.ts';
import { OVERVIEW_CHARTS } from '../../web/charts/charts.ts';
import { timelineSpec } from '../../web/charts/timeline.ts';
import { overview } from '../overview/overview.ts';
import type { FigurePage } from './server-page.ts';

/** “Vue d'ensemble”. */
export const overviewPage: FigurePage<Overview> = {
  needs: 'figures',
  read: (view, { context }, asker) => overview(view, context, asker),
  charts: OVERVIEW_CHARTS,
  drawings: { evolution: timelineSpec },
};
