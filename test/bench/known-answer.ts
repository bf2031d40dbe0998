import type { Bench } from './bench.ts';
import { bigWarehouse } from './big-warehouse.ts';
import { serveBare, serveProduct, startLoader, type Loader, type Served } from './load.ts';
import { peakSoFar } from './peak.ts';

const REQUESTS = 40_000;
const PATH = '/api/v1/consumption?by=month&year=2025';

/**
 * Requests a second of an answer the server knows, at 32 connections; beside it a bare `node:http` server of the same bytes.
 *
 * @param headersOf what is sent along, once the answer's ETag is known; the bare server does not look at it
 */
export function knownAnswer(
  name: string,
  headersOf: (etag: string) => Readonly<Record<string, string>>,
): Bench {
  let loader: Loader;
  let product: Served;
  let bare: Served;
  let headers: Readonly<Record<string, string>> = {};
  const asked = async ({ url }: Served): Promise<undefined> => {
    await loader.ask({ url, paths: [PATH], headers, connections: 32, amount: REQUESTS });
  };
  return {
    ...{ name, unit: 'requests', peerName: 'bare node:http with the same bytes' },

    async prepare() {
      const { root } = await bigWarehouse();
      loader = startLoader();
      product = await serveProduct(root, 'as-it-is');
      const answer = await fetch(`${product.url}${PATH}`, {
        headers: { 'accept-encoding': 'identity' },
      });
      headers = headersOf(answer.headers.get('etag') ?? '');
      bare = await serveBare(await answer.text());
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
