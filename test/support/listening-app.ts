import type { Layout } from '../../data/directory/layout.ts';
import { AnswerCache } from '../../server/answer-cache.ts';
import { createApp } from '../../server/app.ts';
import { Front } from '../../server/front.ts';
import type { AppConfig } from '../../server/house.ts';
import { listen } from '../../server/listen.ts';
import { passingRecords } from '../../server/records/open-records.ts';
import { serverState } from '../../server/state.ts';
import { openStore, type DuckdbStore } from '../../server/store/duckdb.ts';
import { loadQuestions } from '../../server/store/questions.ts';
import type { QuestionName } from '../../server/store/usage-store.ts';
import { loadWebAssets } from '../../server/web-assets.ts';

/** What is not as the product has it. */
export interface Otherwise {
  readonly work?: AppConfig['work'];
  readonly answers?: AnswerCache;
  /** other text of some questions */
  readonly questions?: Partial<Record<QuestionName, string>>;
}

/** The product's server on a port of its own, in this process. */
export interface ListeningApp {
  readonly address: string;
  readonly store: DuckdbStore;
  readonly log: readonly string[];
  /** requests that the app itself was asked */
  asked(): number;
  stop(): Promise<void>;
}

/** Serves a data directory as the product does, but for what is given otherwise. */
export async function serveApp(
  layout: Layout,
  { work = {}, answers = new AnswerCache(), questions = {} }: Otherwise = {},
): Promise<ListeningApp> {
  const log: string[] = [];
  const store = await openStore(
    layout,
    { swapped: () => undefined, failed: (number, error) => log.push(`${number} ${String(error)}`) },
    new Map([...loadQuestions(), ...(Object.entries(questions) as [QuestionName, string][])]),
  );
  const state = serverState(() => new Date('2026-11-22T10:00:00Z'));
  const web = await loadWebAssets();
  const records = passingRecords();
  const config: AppConfig = {
    ...{ language: 'fr', web, work, records },
    log: (line) => log.push(line),
  };
  const app = createApp(store, state, config, answers);
  let asked = 0;
  const listener = new Front(store, answers, records).before((request) => {
    asked += 1;
    return app.fetch(request);
  });
  const listening = await listen(listener, '127.0.0.1', 0);
  return {
    ...{ address: listening.address, store, log, asked: () => asked },
    stop: async () => {
      await listening.stop(0);
      await store.close();
    },
  };
}
