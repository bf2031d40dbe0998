import type { DecisionPage } from '../../data/model/decision.ts';
import { decide } from '../decisions/decide.ts';
import { readDecisions } from '../decisions/read.ts';
import type { FigurePage } from './server-page.ts';

/** The page on which a resource is decided on. */
export const decisionPage: FigurePage<DecisionPage> = {
  needs: 'figures',
  right: 'aggregates',
  changes: 'coordinate',
  read: async (view, { context }, _, { records }) => {
    const resource = view.version.setting.resources.find(({ id }) => id === context.resource);
    if (!resource) throw new Error('a decision on nothing');
    const { id, name } = resource;
    const own = (await readDecisions(records)).filter((one) => one.resource === id);
    return { context, resource: { id, name }, year: context.year + 1, decisions: own.reverse() };
  },
  actions: { decide },
  charts: {},
  drawings: {},
};
