import { setTimeout as sleep } from 'node:timers/promises';
import type { Layout } from '../../data/directory/layout.ts';
import { pointAt } from '../../data/directory/pointer.ts';
import { copyVersion } from '../support/version.ts';
import type { Bench } from './bench.ts';
import { bigWarehouse, FIRST_YEAR } from './big-warehouse.ts';
import { serveProduct, startLoader, type Loader, type Served } from './load.ts';
import { peakSoFar } from './peak.ts';

const SWAPS = 50;
const FILES = 10;
const PATHS = [0, 1, 2, 3, 4].map((at) => `/api/v1/consumption?year=${FIRST_YEAR + at}`);

let layout: Layout;
let loader: Loader;
let product: Served;
let requests = 0;

/** Versions served one after the other while eight clients ask, not one of them in vain; beside it nobody asks. */
export const bench: Bench = {
  ...{ name: 'http-swaps', unit: 'swaps', peerName: 'the same with nobody asking' },
  ...{ rounds: 1, warmUp: false },

  async prepare() {
    layout = await bigWarehouse();
    for (let number = 2; number <= FILES; number += 1) await copyVersion(layout, 1, number);
    loader = startLoader();
    product = await serveProduct(layout.root, 'as-it-is');
    return SWAPS;
  },

  async ours() {
    const over = new AbortController();
    const asking = (async () => {
      const load = { url: product.url, paths: PATHS, connections: 8, amount: 400 };
      for (requests = 0; !over.signal.aborted; requests += load.amount) await loader.ask(load);
    })();
    await swaps();
    over.abort();
    await asking;
    return undefined;
  },

  async peer() {
    await swaps();
    return undefined;
  },

  figures: () => ({ requests, serverMegabytes: (peakSoFar(product.pid) ?? NaN) / 1e6 }),

  async cleanUp() {
    for (const each of [loader, product]) each.stop();
    await pointAt(layout, 1);
  },
};

async function swaps(): Promise<void> {
  for (let swap = 1; swap <= SWAPS; swap += 1) {
    const number = 1 + (swap % FILES);
    await pointAt(layout, number);
    while ((await served()) !== number) await sleep(1);
  }
}

async function served(): Promise<number | null> {
  const answer = await fetch(`${product.url}/healthz`);
  return ((await answer.json()) as { version: number | null }).version;
}
