import { open } from 'node:fs/promises';
import { IngestError } from '../errors.ts';
import { refuseWide } from '../text/head.ts';
import { LIMITS } from '../text/text-file.ts';

/** Bytes the texts of one sheet may come to: one text shared by every cell takes no room in the workbook. */
const MAX_BYTES = 2 ** 30;
const CHUNK = 2 ** 20;

/**
 * Writes rows of a sheet as delimited lines of equal width, an empty row as an empty line.
 *
 * @throws IngestError when the sheet has too many columns, or a line over the limit
 */
export async function writeRows(
  path: string,
  rows: readonly (readonly string[])[],
  delimiter: string,
): Promise<void> {
  refuseWide(rows);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const file = await open(path, 'w');
  try {
    let chunk = '';
    let bytes = 0;
    for (const [index, row] of rows.entries()) {
      chunk += `${lineOf(row, width, delimiter, index + 1)}\n`;
      if (chunk.length < CHUNK) continue;
      bytes += chunk.length;
      if (bytes > MAX_BYTES) throw new IngestError({ code: 'too-large', bytes, limit: MAX_BYTES });
      await file.writeFile(chunk);
      chunk = '';
    }
    await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

function lineOf(row: readonly string[], width: number, delimiter: string, line: number): string {
  if (row.length === 0) return '';
  const text = row.map(quoted).join(delimiter) + delimiter.repeat(width - row.length);
  if (text.length > LIMITS.line) throw new IngestError({ code: 'line-too-long', line });
  return text;
}

function quoted(cell: string): string {
  return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
