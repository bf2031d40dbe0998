import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { IngestError } from '../errors.ts';
import { LIMITS } from './text-file.ts';

/** How many times its size a file may unpack to (formats §0), beyond a size that harms nobody. */
const RATIO = 100;
const HARMLESS = 2 ** 20;

/**
 * Unpacks a gzip stream into the scratch folder, piece by piece, and stops where it grows beyond measure.
 *
 * @throws IngestError when it is damaged, cut short, or a bomb
 */
export async function gunzip(path: string, to: string): Promise<void> {
  const { size } = await stat(path);
  const limit = Math.min(LIMITS.bytes, Math.max(HARMLESS, size * RATIO));
  let bytes = 0;
  async function* measured(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > limit)
        throw new IngestError(
          limit === LIMITS.bytes
            ? { code: 'too-large', bytes, limit }
            : { code: 'gzip-bomb', ratio: RATIO },
        );
      yield piece;
    }
  }
  await pipeline(createReadStream(path), createGunzip(), measured, createWriteStream(to)).catch(
    (error: unknown) => {
      throw isOfTheFile(error) ? new IngestError({ code: 'gzip-damaged' }) : error;
    },
  );
}

function isOfTheFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
