import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf } from '../../data/directory/layout.ts';
import { AnswerCache } from '../../server/answer-cache.ts';
import { createApp, type App } from '../../server/app.ts';
import type { AppConfig } from '../../server/house.ts';
import { serverState, type ServerState } from '../../server/state.ts';
import { openStore, type DuckdbStore } from '../../server/store/duckdb.ts';
import { loadWebAssets } from '../../server/web-assets.ts';
import { publishVersion, type Tables } from './version.ts';

/** A server on a data directory of its own, without a port. */
export interface TestApp {
  readonly app: App;
  readonly root: string;
  readonly store: DuckdbStore;
  readonly state: ServerState;
  readonly answers: AnswerCache;
  readonly web: AppConfig['web'];
  /** what it told the person who runs it */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** Opens a server on hand-made rows, or on nothing. */
export async function openApp(
  tables: Tables | null,
  more: Partial<AppConfig> = {},
): Promise<TestApp> {
  const root = await mkdtemp(join(tmpdir(), 'canopee-test-'));
  const layout = tables ? await publishVersion(root, 1, tables) : layoutOf(root);
  const log: string[] = [];
  const store = await openStore(layout, {
    swapped: () => undefined,
    failed: (number, error) => log.push(`${number}: ${String(error)}`),
  });
  const state = serverState(() => new Date('2026-11-22T10:00:00Z'));
  const config: AppConfig = {
    language: 'fr',
    web: await loadWebAssets(),
    log: (line) => log.push(line),
    ...more,
  };
  const close = async () => {
    await store.close();
    await rm(root, { recursive: true });
  };
  const answers = new AnswerCache();
  const app = createApp(store, state, config, answers);
  return { app, root, store, state, answers, web: config.web, log, close };
}
