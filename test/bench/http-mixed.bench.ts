import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { bigWarehouse, FIRST_YEAR, TEN_MILLION } from './big-warehouse.ts';
import { DASHBOARD } from './dashboard.ts';
import { serveProduct, startLoader, type Loaded, type Loader, type Served } from './load.ts';
import { peakSoFar } from './peak.ts';

const CLIENTS = 8;
const PATIENCE_MS = 250;
const PATHS = questions();

let loader: Loader;
let product: Served;
let loaded: Loaded | undefined;

/** Every question of the dashboard once, none of them known, from eight clients; beside it eight that wait 250 ms for each. */
export const bench: Bench = {
  ...{ name: 'http-mixed', unit: 'requests', peerName: 'eight clients that wait 250 ms' },
  ...{ rounds: 1, warmUp: false },

  async prepare() {
    const { root } = await bigWarehouse();
    loader = startLoader();
    product = await serveProduct(root, 'uncached');
    const { url } = product;
    await loader.ask({ url, paths: PATHS, connections: CLIENTS, amount: 40 });
    return PATHS.length;
  },

  async ours() {
    const { url } = product;
    const load = { url, paths: PATHS, connections: CLIENTS, amount: PATHS.length, alike: false };
    loaded = await loader.ask(load);
    return undefined;
  },

  async peer() {
    await sleep((PATHS.length / CLIENTS) * PATIENCE_MS);
    return undefined;
  },

  figures: () => ({
    p50Milliseconds: loaded?.p50 ?? NaN,
    p99Milliseconds: loaded?.p99 ?? NaN,
    serverMegabytes: (peakSoFar(product.pid) ?? NaN) / 1e6,
  }),

  cleanUp() {
    for (const each of [loader, product]) each.stop();
    return Promise.resolve();
  },
};

function questions(): string[] {
  const years = Array.from({ length: TEN_MILLION.years }, (_, at) => FIRST_YEAR + at);
  const cuts = ['member', 'year', 'month', 'kind', 'resource'];
  const measures = ['uses', 'rawUses', 'sessions', 'activeUsers'];
  const filters = ['', '&member=25056', '&compare=full', '&kind=music'];
  const consumption = years.flatMap((year) =>
    cuts.flatMap((by) =>
      measures.flatMap((measure) =>
        filters
          .filter((filter) => by !== 'kind' || !filter.includes('kind'))
          .map((filter) => `/api/v1/consumption?year=${year}&by=${by}&measure=${measure}${filter}`),
      ),
    ),
  );
  const free = years.flatMap((year) =>
    DASHBOARD.map((query) => `/api/v1/query?${query.replace('2025', String(year))}`),
  );
  return [...consumption, ...free, ...years.map((year) => `/api/v1/costs?year=${year}`)];
}
