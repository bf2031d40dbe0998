import type { Overview } from '../../data/model/overview.ts';
import { OVERVIEW_CHARTS } from '../../web/charts/charts.ts';
import { timelineSpec } from '../../web/charts/timeline.ts';
import { overview } from '../overview/overview.ts';
import { remarked } from '../overview/remarks.ts';
import type { FigurePage } from './server-page.ts';

/** “Vue d'ensemble”. */
export const overviewPage: FigurePage<Overview> = {
  needs: 'figures',
  right: 'indicators',
  read: async (view, { context }, asker, { records }) =>
    remarked(await overview(view, context, asker), view.version.setting, records),
  charts: OVERVIEW_CHARTS,
  drawings: { evolution: timelineSpec },
};
