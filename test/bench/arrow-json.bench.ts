import { tableFromIPC } from 'apache-arrow';
import { arrowBytes } from '../../server/formats/arrow.ts';
import { joined } from '../../server/formats/bytes.ts';
import { jsonBytes } from '../../server/formats/json.ts';
import type { DuckdbStore } from '../../server/store/duckdb.ts';
import { median, type Bench } from './bench.ts';
import { millionCells, readCells, storeOf } from './million-cells.ts';

let store: DuckdbStore | undefined;
const written: { arrow: number[]; json: number[] } = { arrow: [], json: [] };

/** A million cells from the version into the columns of who asked: as Arrow, beside our own JSON columns. */
export const bench: Bench = {
  name: 'arrow-json',
  unit: 'rows',
  peerName: 'JSON columns',

  async prepare() {
    const { root, rows } = await millionCells();
    store = await storeOf(root);
    return rows;
  },

  async ours() {
    const bytes = await timed('arrow', () =>
      readCells(theStore(), (answer) => joined(arrowBytes(answer, 'statut'))),
    );
    if (tableFromIPC(bytes).numCols === 0) throw new Error('no columns');
    return undefined;
  },

  async peer() {
    const bytes = await timed('json', () =>
      readCells(theStore(), (answer) => joined(jsonBytes(answer, 'statut'))),
    );
    const { data } = JSON.parse(new TextDecoder().decode(bytes)) as { data: object };
    if (Object.keys(data).length === 0) throw new Error('no columns');
    return undefined;
  },

  figures: () => ({ writtenAlone: median(written.json) / median(written.arrow) }),

  async cleanUp() {
    await store?.close();
  },
};

function theStore(): DuckdbStore {
  if (!store) throw new Error('prepare comes first');
  return store;
}

async function timed<Result>(what: 'arrow' | 'json', work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  written[what].push(performance.now() - start);
  return result;
}
