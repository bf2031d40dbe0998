import type { ResourcePage } from '../../data/model/resource-page.ts';
import { RESOURCE_CHARTS, RESOURCE_DRAWINGS } from '../../web/charts/resource/charts.ts';
import { remarked } from '../overview/remarks.ts';
import { resourceContent } from '../resources/resource.ts';
import type { FigurePage } from './server-page.ts';

/** The page of a resource. */
export const resourcePage: FigurePage<ResourcePage> = {
  needs: 'figures',
  right: 'indicators',
  read: async (view, asked, asker, means) =>
    remarked(await resourceContent(view, asked, asker, means), view.version.setting, means.records),
  charts: RESOURCE_CHARTS,
  drawings: RESOURCE_DRAWINGS,
};
