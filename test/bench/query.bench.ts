import { WHOLE_HOUSE } from '../../server/access/visitor.ts';
import { DuckDBInstance } from '@duckdb/node-api';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { queryAnswer } from '../../server/query/query-answer.ts';
import { groundOf } from '../../server/query/evaluate.ts';
import { parametersOf } from '../../server/query/parameters.ts';
import { settled } from '../../server/query/asked.ts';
import { openStore, type DuckdbStore } from '../../server/store/duckdb.ts';
import { wordsIn } from '../../server/words/words.ts';
import type { Bench } from './bench.ts';
import { DASHBOARD } from './dashboard.ts';
import { bigWarehouse, TEN_MILLION } from './big-warehouse.ts';

const COMMUNE_MONTHS = 'measures=uses,activeUsers&by=commune,month&from=2021-01&to=2025-12';
const DISTINCT = `SELECT commune, year, count(DISTINCT reader) FROM reader_month GROUP BY commune, year`;
const ROUNDS = 5;
const SPEECH = { words: wordsIn('fr'), language: 'fr' } as const;

let ten: DuckdbStore | undefined;
let hundred: DuckdbStore | undefined;
let layout: Layout | undefined;
let spent: Readonly<Record<string, number>> = {};

/** The dashboard's questions over 10 M events, beside as many that count readers anew from the reader-month rows. */
export const bench: Bench = {
  name: 'questions',
  unit: 'questions',
  peerName: 'count(DISTINCT) over the reader-month rows',
  rounds: 1,
  warmUp: false,

  async prepare() {
    layout = await bigWarehouse();
    ten = await open(layout);
    hundred = await open(await bigWarehouse({ ...TEN_MILLION, events: 100_000_000 }));
    return DASHBOARD.length * ROUNDS;
  },

  async reset() {
    if (!ten || !hundred) return;
    await askAll(ten);
    const [times, bigger] = [await askAll(ten), await askAll(hundred)];
    await timesOf(ten, COMMUNE_MONTHS);
    spent = {
      dashboardMedianMs: median(times),
      dashboardSlowestMs: Math.max(...times),
      communeMonthsMedianMs: median(await timesOf(ten, COMMUNE_MONTHS)),
      distinctReadersMs: await distinctMs(3),
      hundredMillionOverTen: median(bigger) / median(times),
    };
  },

  async ours() {
    if (ten) await askAll(ten);
    return undefined;
  },

  async peer() {
    await distinctMs(DASHBOARD.length * ROUNDS);
    return undefined;
  },

  figures: () => spent,

  async cleanUp() {
    await Promise.all([ten?.close(), hundred?.close()]);
  },
};

function open(folder: Layout): Promise<DuckdbStore> {
  return openStore(folder, {
    swapped: () => undefined,
    failed: (_, error) => {
      throw error;
    },
  });
}

async function askAll(store: DuckdbStore): Promise<number[]> {
  const times: number[] = [];
  for (const question of DASHBOARD) times.push(median(await timesOf(store, question)));
  return times;
}

/** Milliseconds from the address to the laid-out answer, one after the other, nothing kept. */
async function timesOf(store: DuckdbStore, address: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await store.read((view) => {
      const asked = parametersOf(new URLSearchParams(address));
      const question = settled(asked, groundOf(view.version), SPEECH);
      return queryAnswer(view, question, WHOLE_HOUSE, SPEECH);
    });
    times.push(performance.now() - began);
  }
  return times;
}

/** Median milliseconds to count exact distinct readers by commune and year from the rows themselves. */
async function distinctMs(times: number): Promise<number> {
  if (!layout) return Number.NaN;
  const instance = await DuckDBInstance.create(versionFile(layout, 1), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await connection.runAndReadAll(DISTINCT);
    taken.push(performance.now() - began);
  }
  connection.closeSync();
  instance.closeSync();
  return median(taken);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
