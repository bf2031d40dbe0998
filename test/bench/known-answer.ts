import type { Bench } from './bench.ts';
import { bigWarehouse } from './big-warehouse.ts';
import { serveBare, serveProduct, startLoader, type Loader, type Served } from './load.ts';
import { peakSoFar } from './peak.ts';

const REQUESTS = 40_000;
const PATH = '/api/v1/consumption?by=month&year=2025';

/** Headers that every server of Node's writes by itself. */
const BY_NODE = ['date', 'connection', 'keep-alive', 'content-length'];

/** Which known answer is asked for, and what the bare server gives. */
export interface KnownAnswer {
  readonly name: string;
  readonly peerName: string;
  /** does who asks have the answer already, and say so? The bare server does not look at it. */
  readonly has: boolean;
  /** does the bare server send all the headers too, or the content's type alone? */
  readonly headers: boolean;
}

/** Requests a second of an answer the server knows, at 32 connections; beside it a bare `node:http` server. */
export function knownAnswer({ name, peerName, has, headers: isWhole }: KnownAnswer): Bench {
  let loader: Loader;
  let product: Served;
  let bare: Served;
  let headers: Readonly<Record<string, string>> = {};
  const asked = async ({ url }: Served): Promise<undefined> => {
    await loader.ask({ url, paths: [PATH], headers, connections: 32, amount: REQUESTS });
  };
  return {
    ...{ name, unit: 'requests', peerName },

    async prepare() {
      const { root } = await bigWarehouse();
      loader = startLoader();
      product = await serveProduct(root, 'as-it-is');
      const answer = await fetch(`${product.url}${PATH}`, {
        headers: { 'accept-encoding': 'identity' },
      });
      if (has) headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
      const all = [...answer.headers].filter(([key]) => !BY_NODE.includes(key));
      const type = all.filter(([key]) => key === 'content-type');
      bare = await serveBare({
        body: await answer.text(),
        headers: Object.fromEntries(isWhole ? all : type),
      });
      return REQUESTS;
    },

    ours: () => asked(product),
    peer: () => asked(bare),

    figures: () => ({ serverMegabytes: (peakSoFar(product.pid) ?? NaN) / 1e6 }),

    cleanUp() {
      for (const each of [loader, product, bare]) each.stop();
      return Promise.resolve();
    },
  };
}
