import { mkdir } from 'node:fs/promises';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';
import { NoVersionError } from '../errors.ts';
import { AttachedVersion } from './attached-version.ts';
import { openEngine, quoted, type Engine } from './engine.ts';
import { watchPointer } from './pointer.ts';
import { requireColumns } from './own-tables.ts';
import { loadQuestions, type Questions } from './questions.ts';
import type { UsageStore, UsageView, VersionInfo } from './usage-store.ts';
import { readVersionInfo } from './version-info.ts';

interface Serving {
  readonly attached: AttachedVersion;
  readonly info: VersionInfo;
}

/** What the store tells while it runs. */
export interface StoreEvents {
  /** another version is served */
  swapped(version: VersionInfo): void;
  /** the published version cannot be opened: the one before goes on being served */
  failed(number: number, error: unknown): void;
}

/** Opens the store of a data directory and follows the versions published there, until it is closed. */
export async function openStore(
  layout: Layout,
  events: StoreEvents,
  questions: Questions = loadQuestions(),
): Promise<DuckdbStore> {
  await mkdir(layout.versions, { recursive: true });
  const store = new DuckdbStore(layout, events, await openEngine(layout), questions);
  await store.refresh();
  return store;
}

/** {@link UsageStore} on DuckDB: published versions, attached read-only one after the other. */
export class DuckdbStore implements UsageStore {
  readonly #layout: Layout;
  readonly #events: StoreEvents;
  readonly #engine: Engine;
  readonly #questions: Questions;
  readonly #retiring = new Map<number, Promise<void>>();
  readonly #unwatch: () => void;
  #serving: Serving | undefined;
  #refused: number | undefined;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(layout: Layout, events: StoreEvents, engine: Engine, questions: Questions) {
    this.#questions = questions;
    this.#layout = layout;
    this.#events = events;
    this.#engine = engine;
    this.#unwatch = watchPointer(layout, () => void this.refresh());
  }

  version(): VersionInfo | null {
    return this.#serving?.info ?? null;
  }

  async read<Result>(reading: (view: UsageView) => Promise<Result>): Promise<Result> {
    if (!this.#serving) throw new NoVersionError();
    return this.#serving.attached.read(this.#serving.info, reading);
  }

  /** Serves the version the pointer names, if it is another one. Never fails: it tells `events.failed`. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.then(() => this.#follow());
    return this.#refreshing;
  }

  async close(): Promise<void> {
    this.#unwatch();
    await this.#refreshing;
    if (this.#serving) this.#retire(this.#serving.attached);
    this.#serving = undefined;
    await Promise.all(this.#retiring.values());
    this.#engine.control.closeSync();
    this.#engine.instance.closeSync();
  }

  async #follow(): Promise<void> {
    const number = await publishedNumber(this.#layout);
    const isNews = number !== this.#serving?.attached.number && number !== this.#refused;
    if (number === undefined || !isNews) return;
    try {
      await this.#serve(number);
      this.#refused = undefined;
    } catch (error) {
      this.#refused = number;
      this.#events.failed(number, error);
    }
  }

  async #serve(number: number): Promise<void> {
    await this.#retiring.get(number);
    const attached = await this.#attach(number);
    const info = await this.#infoOf(attached);
    const old = this.#serving;
    this.#serving = { attached, info };
    if (old) this.#retire(old.attached);
    this.#events.swapped(info);
  }

  async #attach(number: number): Promise<AttachedVersion> {
    const attached = new AttachedVersion(this.#engine, number, this.#questions);
    const file = quoted(versionFile(this.#layout, number));
    await this.#engine.control.run(`ATTACH ${file} AS ${attached.alias} (READ_ONLY)`);
    return attached;
  }

  async #infoOf(attached: AttachedVersion): Promise<VersionInfo> {
    try {
      await requireColumns(this.#engine.control, attached.alias, this.#engine.columns);
      return await readVersionInfo(attached);
    } catch (error) {
      await attached.detach();
      throw error;
    }
  }

  #retire(attached: AttachedVersion): void {
    const { number } = attached;
    const done = attached
      .detach()
      .catch((error: unknown) => this.#events.failed(number, error))
      .finally(() => this.#retiring.delete(number));
    this.#retiring.set(number, done);
  }
}
