import type { Bench } from './bench.ts';
import { bigWarehouse } from './big-warehouse.ts';
import { serveProduct, startLoader, type Loader, type Served } from './load.ts';
import { peakSoFar } from './peak.ts';

const REQUESTS = 64;

let loader: Loader;
let shared: Served;
let alone: Served;

/** The same question of raw rows, asked by 32 clients at once and never kept; beside it the server that computes each anew. */
export const bench: Bench = {
  ...{ name: 'http-single-flight', unit: 'requests', peerName: 'single flight off' },
  rounds: 3,

  async prepare() {
    const { root } = await bigWarehouse();
    loader = startLoader();
    [shared, alone] = await Promise.all([
      serveProduct(root, 'raw'),
      serveProduct(root, 'raw-alone'),
    ]);
    return REQUESTS;
  },

  ours: () => asked(shared),
  peer: () => asked(alone),

  figures: () => ({
    serverMegabytes: (peakSoFar(shared.pid) ?? NaN) / 1e6,
    aloneMegabytes: (peakSoFar(alone.pid) ?? NaN) / 1e6,
  }),

  cleanUp() {
    for (const each of [loader, shared, alone]) each.stop();
    return Promise.resolve();
  },
};

async function asked({ url }: Served): Promise<undefined> {
  const paths = ['/api/v1/costs?year=2025'];
  await loader.ask({ url, paths, connections: 32, amount: REQUESTS });
}
