import type { ResourcesPage } from '../../data/model/resources-page.ts';
import { RESOURCES_CHARTS, RESOURCES_DRAWINGS } from '../../web/charts/resources/charts.ts';
import { resourcesContent } from '../resources/resources.ts';
import type { FigurePage } from './server-page.ts';

/** “Ressources”. */
export const resourcesPage: FigurePage<ResourcesPage> = {
  needs: 'figures',
  right: 'indicators',
  read: resourcesContent,
  charts: RESOURCES_CHARTS,
  drawings: RESOURCES_DRAWINGS,
};
