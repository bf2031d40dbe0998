import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';

/** A cell as a test writes it: a value, or one with its number format. */
export type Cell = string | number | boolean | null | CellObject;

/** The bytes of a workbook: the rows of each sheet by its title. */
export function workbook(
  bookType: 'xlsx' | 'ods',
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  { date1904 = false, hidden = [] }: { date1904?: boolean; hidden?: readonly string[] } = {},
): Buffer {
  const book = utils.book_new();
  for (const [title, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, sheetOf(rows), title);
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return write(book, { type: 'buffer', bookType, compression: true }) as Buffer;
}

function sheetOf(rows: readonly (readonly Cell[])[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (isObject(cell) ? 0 : cell))),
  );
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      if (isObject(cell)) sheet[utils.encode_cell({ r, c })] = cell;
  return sheet;
}

function isObject(cell: Cell): cell is CellObject {
  return typeof cell === 'object' && cell !== null;
}
