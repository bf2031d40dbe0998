import type { Layout } from '../../../data/directory/layout.ts';
import { createApp } from '../../../server/app.ts';
import { serverState } from '../../../server/state.ts';
import { openStore } from '../../../server/store/duckdb.ts';
import { loadWebAssets } from '../../../server/web-assets.ts';
import type { Behaved } from './fuzz.ts';
import type { Ask } from './prove.ts';

/** A server one can ask free questions. */
export interface Asking {
  readonly ask: Ask;
  /** the same, as it behaves */
  behave(address: string): Promise<Behaved>;
  close(): Promise<void>;
}

/** Asks a published version in this process. */
export async function askVersion(layout: Layout): Promise<Asking> {
  const failed = (_: number, error: unknown) => {
    throw error;
  };
  const store = await openStore(layout, { swapped: () => undefined, failed });
  const web = await loadWebAssets();
  const state = serverState(() => new Date('2026-11-22T10:00:00Z'));
  const config = { language: 'fr', web, log: () => undefined } as const;
  const app = createApp(store, state, config);
  return {
    ...asking((address) => Promise.resolve(app.request(address))),
    close: () => store.close(),
  };
}

/** Asks a server by its address. */
export function askServer(origin: string): Asking {
  return { ...asking((address) => fetch(origin + address)), close: () => Promise.resolve() };
}

function asking(request: (address: string) => Promise<Response>): Omit<Asking, 'close'> {
  const respond = (address: string) => request(`/api/v1/query?${address}`);
  return {
    ask: async (address) => {
      const response = await respond(address);
      return { status: response.status, body: await response.json() };
    },
    behave: async (address) => {
      const start = performance.now();
      const response = await respond(address);
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, text, type, milliseconds: performance.now() - start };
    },
  };
}
