import { IngestError } from '../errors.ts';

/** Cells a sheet may come to once its repetitions are written out. */
const LIMIT = 5_000_000;

/** A row's beginning, or a cell's that is not empty: the reader writes out only these. */
const TAG = /<table:table-(row|cell)\b[^>]*?(\/?)>/g;

/**
 * OpenDocument writes a run of equal cells or rows once, with their number: a few bytes may stand for billions of cells.
 *
 * @throws IngestError when the sheets would come to more cells than anybody fills in
 */
export function refuseRepeatedCells(content: string): void {
  let cells = 0;
  let rows = 1;
  for (const [tag, element, closed] of content.matchAll(TAG)) {
    if (element === 'row') rows = repetitions(tag, 'rows');
    else if (closed === '') cells += rows * repetitions(tag, 'columns');
    if (cells > LIMIT) throw new IngestError({ code: 'too-many-cells', limit: LIMIT });
  }
}

function repetitions(tag: string, of: 'rows' | 'columns'): number {
  return Number(new RegExp(`number-${of}-repeated\\s*=\\s*["'](\\d+)`).exec(tag)?.[1] ?? 1);
}
