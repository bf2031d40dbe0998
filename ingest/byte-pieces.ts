import { open } from 'node:fs/promises';

/** Bytes of the largest piece. */
const LARGEST = 2 ** 20;

/** Bytes of the smallest: a file may grow while it is read. */
const SMALLEST = 2 ** 12;

/**
 * The bytes of a file, piece by piece. All come in one buffer, so that each holds only until the next is asked for: streams take
 * new memory for every piece, which costs more than what is done with it, and a megabyte for the smallest file.
 */
export async function* bytePieces(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafe(Math.min(Math.max(size, SMALLEST), LARGEST));
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
