import { createApp } from './app.ts';
import type { AppConfig } from './house.ts';
import type { ServerState } from './state.ts';
import type { UsageStore } from './store/usage-store.ts';

/** What stays open while the code changes. */
export interface DevBindings {
  readonly store: UsageStore;
  readonly state: ServerState;
  readonly config: AppConfig;
}

/** The server during development: Vite loads this file anew after each change, the figures stay open. */
export const app = {
  async fetch(request: Request, { store, state, config }: DevBindings): Promise<Response> {
    const response = await createApp(store, state, config).fetch(request);
    // Vite's own script writes inline styles and opens a socket
    response.headers.delete('Content-Security-Policy');
    return response;
  },
};
