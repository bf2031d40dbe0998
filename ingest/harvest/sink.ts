import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { scrubber } from './scrub.ts';

/** Where the body of an answer goes. */
export interface Sink {
  write(piece: Uint8Array): Promise<void>;
  /** the body is whole */
  end(): Promise<void>;
  /** lets go, whole or not */
  close(): Promise<void>;
}

/** Bytes gathered before they are masked and written: thousands of small writes take longer than the network. */
const GATHERED = 2 ** 20;

/** A file for nobody else's eyes, its secrets masked, synced once it is whole. */
export async function fileSink(path: string, secrets: readonly string[]): Promise<Sink> {
  await mkdir(dirname(path), { recursive: true });
  const file: FileHandle = await open(path, 'w', 0o600);
  const scrub = scrubber(secrets);
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    await file.writeFile(scrub.push(Buffer.concat(pieces)));
    pieces = [];
    bytes = 0;
  };
  return {
    async write(piece) {
      pieces.push(piece);
      bytes += piece.byteLength;
      if (bytes >= GATHERED) await flush();
    },
    async end() {
      await flush();
      await file.writeFile(scrub.end());
      await file.sync();
    },
    close: () => file.close(),
  };
}

/** Memory: for lists, which name the credentials of others and never reach the disk. */
export function memorySink(): Sink & { text(): string } {
  const pieces: Uint8Array[] = [];
  return {
    write(piece) {
      pieces.push(piece);
      return Promise.resolve();
    },
    end: () => Promise.resolve(),
    close: () => Promise.resolve(),
    text: () => Buffer.concat(pieces).toString('utf8'),
  };
}
