import { ReadableStream } from 'node:stream/web';
import type { RecordBatch as ArrowBatch } from 'apache-arrow';
import type { RecordBatch, Table } from 'parquet-wasm';
import type { AnswerStream } from './answer-stream.ts';
import { arrowBatches, metadataOf } from './arrow-batches.ts';
import { ipcOf } from './arrow.ts';
import { joined, type Bytes } from './bytes.ts';

const ROW_GROUP = 65_536;

/**
 * An answer as Parquet, compressed as every reader knows, one row group after the other; question, version, definitions and notes are
 * its key-value metadata. The writer is five megabytes of WebAssembly, loaded when somebody first asks.
 */
export async function* parquetBytes(
  answer: AnswerStream,
  statusLabel: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const wasm = await import('parquet-wasm');
  const properties = new wasm.WriterPropertiesBuilder()
    .setCompression(wasm.Compression.SNAPPY)
    .setMaxRowGroupSize(ROW_GROUP)
    .setKeyValueMetadata(metadataOf(answer.context))
    .build();
  const batches = rustBatches(arrowBatches(answer, statusLabel), (ipc) =>
    wasm.Table.fromIPCStream(ipc),
  );
  const source = ReadableStream.from(batches) as unknown as globalThis.ReadableStream;
  const file = await wasm.transformParquetStream(source, properties);
  for await (const piece of file as unknown as Bytes) yield piece;
}

/** The batches as the writer takes them; each is its own stream, for a dictionary is read with its batch. */
async function* rustBatches(
  batches: AsyncIterable<ArrowBatch>,
  read: (ipc: Uint8Array) => Table,
): AsyncGenerator<RecordBatch> {
  for await (const batch of batches) {
    const table = read(await joined(ipcOf([batch])));
    yield* table.recordBatches();
    table.free();
  }
}
