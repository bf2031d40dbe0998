import { arrowBytes } from '../../server/formats/arrow.ts';
import type { Bytes } from '../../server/formats/bytes.ts';
import type { DuckdbStore } from '../../server/store/duckdb.ts';
import { startServer } from '../support/canopee.ts';
import type { Bench } from './bench.ts';
import { EVERY_CELL, millionCells, readCells, storeOf } from './million-cells.ts';
import { peakSoFar } from './peak.ts';

let store: DuckdbStore | undefined;
let megabytes = NaN;

/**
 * A million cells as an Arrow stream, beside the same statement whose chunks are fetched and dropped: a ratio of 0.5 is twice
 * as long. The memory is the most that a real server held while it gave them out in four formats.
 */
export const bench: Bench = {
  name: 'arrow',
  unit: 'rows',
  peerName: 'the bare query',

  async prepare() {
    const { root, rows } = await millionCells();
    store = await storeOf(root);
    megabytes = await serverMegabytes(root);
    return rows;
  },

  async ours() {
    await readCells(theStore(), (answer) => drained(arrowBytes(answer, 'statut')));
    return undefined;
  },

  async peer() {
    const { from, to, span, level, scope } = EVERY_CELL;
    const params = { from, to, span, level, scope, public: 0 };
    await theStore().read(async (view) => {
      const { signal } = new AbortController();
      const { chunks } = await view.scan({ name: 'place-cell-scan', params }, signal);
      for await (const chunk of chunks) if (chunk.rows === 0) throw new Error('an empty chunk');
    });
    return undefined;
  },

  figures: () => ({ serverMegabytes: megabytes }),

  async cleanUp() {
    await store?.close();
  },
};

function theStore(): DuckdbStore {
  if (!store) throw new Error('prepare comes first');
  return store;
}

async function drained(bytes: Bytes): Promise<void> {
  for await (const piece of bytes) if (piece.byteLength === 0) throw new Error('an empty piece');
}

async function serverMegabytes(root: string): Promise<number> {
  const server = await startServer(root);
  for (const format of ['arrow', 'csv', 'json', 'parquet']) {
    const answer = await fetch(`${server.address}/api/v1/cells?table=place&format=${format}`, {
      headers: { 'accept-encoding': 'identity' },
    });
    if (answer.body) await answer.body.pipeTo(new WritableStream());
  }
  const peak = peakSoFar(server.pid) ?? NaN;
  await server.stop();
  return peak / 1e6;
}
