import { RecordBatchStreamWriter, type RecordBatch } from 'apache-arrow';
import type { AnswerStream } from './answer-stream.ts';
import { arrowBatches } from './arrow-batches.ts';
import { concatenated, type Bytes } from './bytes.ts';

/** An answer as an Arrow IPC stream; the next batch is made when the reader has taken the one before. */
export function arrowBytes(answer: AnswerStream, statusLabel: string): Bytes {
  return ipcOf(arrowBatches(answer, statusLabel));
}

/** Record batches of one schema as an IPC stream, one piece per batch. */
export async function* ipcOf(
  batches: AsyncIterable<RecordBatch> | Iterable<RecordBatch>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const writer = new PieceWriter();
  for await (const batch of batches) {
    writer.write(batch);
    yield writer.taken();
  }
  writer.finish();
  yield writer.taken();
}

/**
 * Writes where pieces can be taken at once. The library's own streams wait for nobody, or hand the arrays of the answer to a
 * byte stream, which takes them from whoever else reads it.
 */
class PieceWriter extends RecordBatchStreamWriter {
  #pieces: Uint8Array[] = [];

  /** What was written since, copied. */
  taken(): Uint8Array<ArrayBuffer> {
    const whole = concatenated(this.#pieces);
    this.#pieces = [];
    return whole;
  }

  protected override _write(chunk: ArrayBufferView): this {
    const piece = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#pieces.push(piece);
    this._position += piece.byteLength;
    return this;
  }
}
