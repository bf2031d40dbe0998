import { bytePieces } from '../byte-pieces.ts';
import { IngestError } from '../errors.ts';
import { MAX_COLUMNS } from './head.ts';
import type { TextFile } from './text-file.ts';

const LINE_FEED = 10;

/**
 * Refuses a file with a line of more cells than any table has: the engine would keep the whole line once for each of them.
 * Files without a line that could be one are not read.
 *
 * @param delimiter one ASCII character
 * @throws IngestError naming the line
 */
export async function refuseWideLines(file: TextFile, delimiter: string): Promise<void> {
  if (file.longest !== undefined && file.longest <= MAX_COLUMNS) return;
  const mark = delimiter.charCodeAt(0);
  let line = 1;
  let cells = 1;
  for await (const piece of bytePieces(file.path)) {
    for (const byte of piece) {
      if (byte === LINE_FEED) {
        line += 1;
        cells = 1;
      } else if (byte === mark && (cells += 1) > MAX_COLUMNS) {
        throw new IngestError({
          code: 'too-many-columns',
          columns: cells,
          limit: MAX_COLUMNS,
          line,
        });
      }
    }
  }
}
