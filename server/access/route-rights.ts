import type { Right } from '../../data/model/access/right.ts';
import { pageAt } from '../../data/model/pages.ts';
import { chartPage } from '../pages/chart-page.ts';
import { serverPage } from '../pages/pages.ts';

/** What each route beside the pages asks. A path of a route is that route, or lies under it. */
const ROUTE_RIGHTS: Readonly<Record<`/${string}`, Right>> = {
  '/api/v1/openapi.json': 'open',
  '/api/v1/events': 'indicators',
  '/api/v1/action-effects': 'indicators',
  '/api/v1/catalogue': 'indicators',
  '/api/v1/cells': 'indicators',
  '/api/v1/cohorts': 'indicators',
  '/api/v1/consumption': 'indicators',
  '/api/v1/costs': 'aggregates',
  '/api/v1/coverage': 'aggregates',
  '/api/v1/dissolution': 'aggregates',
  '/api/v1/due': 'aggregates',
  '/api/v1/enrolment-checks': 'checks',
  '/api/v1/enrolment-cohorts': 'indicators',
  '/api/v1/funnel': 'indicators',
  '/api/v1/objectives': 'indicators',
  '/api/v1/proofs': 'aggregates',
  '/api/v1/query': 'indicators',
  '/api/v1/reconciliation': 'aggregates',
  '/api/v1/shares': 'aggregates',
  '/api/v1/simulations': 'aggregates',
  '/administration/journal.csv': 'administer',
  '/bilan/': 'aggregates',
  '/connexion/fournisseur': 'open',
  '/connexion/retour': 'open',
  '/connexion/sortie': 'open',
  '/connexion/parti': 'open',
  '/donnees/quarantaine/': 'imports',
  '/healthz': 'open',
  '/assets/': 'open',
  '/favicon.svg': 'open',
  '/favicon.ico': 'open',
};

/** The document of the API, apart from what lies under it. */
const API_PAGE = '/api';

/** What a request asks of whoever sends it; null: nothing declares it, so nobody may. */
export function rightOf(method: string, path: string): Right | null {
  const found = pageAt(path);
  if (found) {
    const page = serverPage(found.page);
    return method === 'POST' && page.actions ? (page.changes ?? null) : page.right;
  }
  if (path === API_PAGE) return 'open';
  if (path.startsWith('/charts/')) {
    const page = chartPage(path.split('/').at(-1) ?? '');
    return page && serverPage(page).right;
  }
  const route = Object.keys(ROUTE_RIGHTS).find((one) => isOf(path, one as `/${string}`));
  return route === undefined ? null : (ROUTE_RIGHTS[route as `/${string}`] ?? null);
}

function isOf(path: string, route: `/${string}`): boolean {
  return path === route || path.startsWith(route.endsWith('/') ? route : `${route}/`);
}
