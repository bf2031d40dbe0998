import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type Server } from '../support/canopee.ts';
import { differentPages, fiftyColleagues, PAGES_OF_A_RUSH, quantile, rush, type Rush } from '../support/rush.ts'; // prettier-ignore
import { STORY } from '../support/story.ts';
import { publishVersion } from '../support/version.ts';
import type { Bench } from './bench.ts';

let root: string;
let server: Server;
let logins: readonly string[];
let busy: Rush | undefined;
let calm: Rush | undefined;

/** Pages that nobody asked for before, five a second, each by two, while fifty colleagues sign in within ten seconds; beside it the same alone. */
export const bench: Bench = {
  ...{ name: 'sign-ins', unit: 'pages', peerName: 'the same without a sign-in' },
  ...{ rounds: 1, warmUp: false },

  async prepare() {
    root = await mkdtemp(join(tmpdir(), 'canopee-sign-ins-'));
    await publishVersion(root, 1, STORY);
    logins = await fiftyColleagues(root);
    server = await startServer(root);
    return 2 * PAGES_OF_A_RUSH;
  },

  async ours() {
    busy = await rush(server.address, differentPages().slice(0, PAGES_OF_A_RUSH), logins);
    return undefined;
  },

  async peer() {
    calm = await rush(server.address, differentPages().slice(-PAGES_OF_A_RUSH), []);
    return undefined;
  },

  figures: () => ({
    p50Milliseconds: quantile(busy?.pages ?? [], 0.5),
    p99Milliseconds: quantile(busy?.pages ?? [], 0.99),
    p99AloneMilliseconds: quantile(calm?.pages ?? [], 0.99),
    signInP99Milliseconds: quantile(busy?.signIns ?? [], 0.99),
  }),

  async cleanUp() {
    await server.stop();
    await rm(root, { recursive: true, force: true });
  },
};
