import type { CellObject, WorkBook } from '@e965/xlsx';
import { IngestError } from '../errors.ts';
import type { Sheet } from '../sources/source.ts';
import { readHead } from '../text/head.ts';
import type { TextFile } from '../text/text-file.ts';
import { cellText } from './cell-text.ts';
import { parseWorkbook } from './parse.ts';
import { unpack } from './unpack.ts';
import { writeRows } from './write-rows.ts';

const DELIMITER = '\t';

/**
 * Opens an XLSX or ODS workbook: each sheet that holds anything, hidden ones too, becomes a delimited text whose lines are the
 * rows of the sheet.
 *
 * @param scratch path the texts are written beside
 * @throws IngestError when the file is no workbook, damaged, protected, or hides more than it shows
 */
export async function openWorkbook(path: string, name: string, scratch: string): Promise<Sheet[]> {
  const workbook = parseWorkbook(await unpack(path));
  const sheets: Sheet[] = [];
  for (const [index, title] of workbook.SheetNames.entries()) {
    const rows = rowsOf(workbook, title);
    if (rows.length === 0) continue;
    const at = `${scratch}.${index}`;
    await writeRows(at, rows, DELIMITER);
    const quoted = rows.some((row) => row.some((cell) => cell.includes('"')));
    const text: TextFile = { name, path: at, encoding: 'utf-8', quoted };
    sheets.push({ name: title, text, head: await readHead(text, DELIMITER) });
  }
  if (sheets.length === 0) throw new IngestError({ code: 'empty-file' });
  return sheets;
}

/** Every row down to the last one that holds something, without the empty cells at its end. */
function rowsOf({ Sheets, Workbook }: WorkBook, title: string): string[][] {
  const date1904 = Workbook?.WBProps?.date1904 ?? false;
  const rows = (Sheets[title]?.['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  return withoutTail(
    Array.from(rows, (row = []) =>
      withoutTail(Array.from(row, (cell) => cellText(cell, date1904))),
    ),
  );
}

/** Drops what is empty at the end. */
function withoutTail<T extends { readonly length: number }>(items: readonly T[]): T[] {
  let end = items.length;
  while (end > 0 && items[end - 1]?.length === 0) end -= 1;
  return items.slice(0, end);
}
