import { utils, write } from '@e965/xlsx';
import type { SheetRow } from './table.ts';

/** The bytes of a workbook: the same rows give the same ones, for the writer puts no clock into them. */
export function workbookOf(
  bookType: 'xlsx' | 'ods',
  sheets: Readonly<Record<string, readonly SheetRow[]>>,
): Uint8Array {
  const book = utils.book_new();
  for (const [title, rows] of Object.entries(sheets)) {
    const cells = rows.map((row) => [...row]);
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), title);
  }
  return write(book, { type: 'buffer', bookType, compression: true }) as Uint8Array;
}
