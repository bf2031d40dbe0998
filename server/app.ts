import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { AnswerCache } from './answer-cache.ts';
import { Bulletin } from './bulletin.ts';
import { NoSuchAddress } from './errors.ts';
import { openTo } from './access/access.ts';
import { admission } from './access/admission.ts';
import { keeping } from './access/keeping.ts';
import { noting } from './access/noting.ts';
import { WHOLE_HOUSE } from './access/visitor.ts';
import { gate } from './gate.ts';
import { strictHeaders } from './headers.ts';
import type { AppConfig, Env, House } from './house.ts';
import { refuseError } from './refuse.ts';
import { passingRecords } from './records/open-records.ts';
import { apiPageRoute } from './routes/api-page.ts';
import { apiRoutes } from './routes/api.ts';
import { assetRoutes } from './routes/assets.ts';
import { chartRoutes } from './routes/charts.ts';
import { frozenReportRoutes } from './routes/frozen-reports.ts';
import { journalRoute } from './routes/journal.ts';
import { healthRoute } from './routes/health.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { pageRoute } from './routes/page.ts';
import { quarantineRoute } from './routes/quarantine.ts';
import type { ServerState } from './state.ts';
import { inLanguage } from './store/in-language.ts';
import type { UsageStore } from './store/usage-store.ts';
import { wordsIn } from './words/words.ts';
import { Workshop } from './workshop.ts';

/** As many as a version has connections for; a slow line has ten minutes. */
const EXPORTS = { atOnce: 2, waiting: 8, timeout: 600 } as const;

/** The server as a function of what it is handed: published figures, what it remembers, settings. Opens nothing itself. */
export function createApp(
  published: UsageStore,
  state: ServerState,
  config: AppConfig,
  answers = new AnswerCache(),
) {
  const words = wordsIn(config.language);
  const store = inLanguage(published, config.language);
  const workshop = new Workshop(config.work);
  const exports = new Workshop(EXPORTS);
  const records = config.records ?? passingRecords();
  const bulletin = config.bulletin ?? new Bulletin();
  const access = config.access ?? openTo(WHOLE_HOUSE);
  const house: House = {
    access,
    bulletin,
    store,
    state,
    config,
    records,
    words,
    answers,
    workshop,
    exports,
  };
  return new Hono<Env>()
    .use(requestId())
    .use(strictHeaders(config.origin != null))
    .use(compress({ encoding: 'gzip' }))
    .use(keeping)
    .use(gate(house))
    .use(admission(access))
    .use(noting(house))
    .notFound((c) => refuseError(c, house, new NoSuchAddress(c.req.path)))
    .onError((error, c) => refuseError(c, house, error))
    .route('/healthz', healthRoute(house))
    .route('/api/v1', apiRoutes(house))
    .route('/api', apiPageRoute(house))
    .route('/charts', chartRoutes(house))
    .route('/bilan', frozenReportRoutes(house))
    .route('/administration/journal.csv', journalRoute(house))
    .route('/connexion', oidcRoutes(house))
    .route('/donnees/quarantaine', quarantineRoute(house))
    .route('/', assetRoutes(house))
    .route('/', pageRoute(house));
}

/** The type of the server, for a typed client. */
export type App = ReturnType<typeof createApp>;
