import type { Explore } from '../../data/model/explore/explore.ts';
import { explore } from '../explore/explore.ts';
import type { FigurePage } from './server-page.ts';

/** “Explorer”: any question from the closed lists, as a table. */
export const explorePage: FigurePage<Explore> = {
  needs: 'figures',
  right: 'indicators',
  read: (view, { at }, asker, speech) => explore(view, at.own, asker, speech),
  charts: {},
  drawings: {},
};
