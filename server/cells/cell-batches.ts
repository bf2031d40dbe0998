import { BATCH_ROWS, type Batch } from '../formats/answer-stream.ts';
import { codesFor, type Codes } from '../formats/codes.ts';
import { protectColumn, secrecyFor, toldColumn, type Audience } from '../protect.ts';
import type { Chunk } from '../store/scan.ts';
import type { CellTable } from './cell-table.ts';
import type { CellTextColumn } from './cell-texts.ts';

/** What the chunks of a scan become. */
export interface Layout {
  readonly texts: readonly CellTextColumn[];
  readonly figures: CellTable['figures'];
  readonly audience: Audience;
}

/** Chunks of the engine as batches of an answer, protected: some chunks each, copied, for the engine takes its arrays back. */
export async function* batchesOf(
  chunks: AsyncIterable<Chunk>,
  layout: Layout,
): AsyncGenerator<Batch> {
  let filling = new Filling(layout);
  for await (const chunk of chunks) {
    if (!filling.holds(chunk.rows)) {
      yield filling.batch();
      filling = new Filling(layout);
    }
    filling.take(chunk);
  }
  if (filling.rows > 0) yield filling.batch();
}

/** A batch while it is filled. */
class Filling {
  rows = 0;
  readonly #layout: Layout;
  readonly #codes: readonly Codes[];
  readonly #values: readonly Float64Array<ArrayBuffer>[];
  readonly #hidden = new Uint8Array(BATCH_ROWS);
  readonly #rawUses = new Float64Array(BATCH_ROWS);

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#codes = layout.texts.map(({ values }) => codesFor(values.length, BATCH_ROWS));
    this.#values = layout.figures.map(() => new Float64Array(BATCH_ROWS));
  }

  holds(rows: number): boolean {
    return this.rows + rows <= BATCH_ROWS;
  }

  take(chunk: Chunk): void {
    const { texts, figures, audience } = this.#layout;
    for (const [at, { name }] of texts.entries())
      this.#codes[at]?.set(chunk.column(name), this.rows);
    for (const [at, [, column]] of figures.entries())
      this.#values[at]?.set(chunk.column(column), this.rows);
    this.#hidden.set(chunk.column(secrecyFor(audience)), this.rows);
    this.#rawUses.set(chunk.column('raw_uses'), this.rows);
    this.rows += chunk.rows;
  }

  batch(): Batch {
    const { rows } = this;
    const hidden = this.#hidden.subarray(0, rows);
    const texts = this.#codes.map((codes) => ({ codes: codes.subarray(0, rows) }));
    const whole = this.#rawUses.subarray(0, rows);
    const figures = this.#layout.figures.map(([, column], at) => {
      const values = (this.#values[at] ?? new Float64Array()).subarray(0, rows);
      const isTold = column === 'raw_told';
      return {
        values,
        statuses: isTold ? toldColumn(values, whole) : protectColumn(values, hidden),
      };
    });
    return { rows, columns: [...texts, ...figures] };
  }
}
