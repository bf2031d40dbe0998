import { Hono } from 'hono';
import type { Env, House } from '../house.ts';
import { dueRoute, reconciliationRoute, sharesRoute } from './bills.ts';
import { cellsRoute } from './cells.ts';
import { catalogueRoute } from './catalogue.ts';
import { consumptionRoute } from './consumption.ts';
import { costsRoute } from './costs.ts';
import { dissolutionRoute } from './dissolution.ts';
import { eventsRoute } from './events.ts';
import { openApiDocument } from './openapi.ts';
import { objectivesRoute } from './objectives.ts';
import { proofsRoute } from './proofs.ts';
import { queryRoute } from './query.ts';
import { simulationsRoute } from './simulations.ts';
import { actionEffectsRoute } from './special/action-effects.ts';
import { cohortsRoute } from './special/cohorts.ts';
import { coverageRoute } from './special/coverage.ts';
import { enrolmentChecksRoute } from './special/enrolment-checks.ts';
import { enrolmentCohortsRoute } from './special/enrolment-cohorts.ts';
import { funnelRoute } from './special/funnel.ts';

/** Version 1 of the API. */
export function apiRoutes(house: House) {
  const api = new Hono<Env>()
    .route('/action-effects', actionEffectsRoute(house))
    .route('/cells', cellsRoute(house))
    .route('/cohorts', cohortsRoute(house))
    .route('/catalogue', catalogueRoute(house))
    .route('/consumption', consumptionRoute(house))
    .route('/costs', costsRoute(house))
    .route('/coverage', coverageRoute(house))
    .route('/dissolution', dissolutionRoute(house))
    .route('/due', dueRoute(house))
    .route('/enrolment-checks', enrolmentChecksRoute(house))
    .route('/enrolment-cohorts', enrolmentCohortsRoute(house))
    .route('/events', eventsRoute(house))
    .route('/funnel', funnelRoute(house))
    .route('/objectives', objectivesRoute(house))
    .route('/proofs', proofsRoute(house))
    .route('/query', queryRoute(house))
    .route('/reconciliation', reconciliationRoute(house))
    .route('/shares', sharesRoute(house))
    .route('/simulations', simulationsRoute(house));
  return api.get('/openapi.json', openApiDocument(api as unknown as Hono<Env>));
}
