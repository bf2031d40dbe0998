import { read, utils } from '@e965/xlsx';
import { rowsOf } from './rows.ts';
import { textOf } from './text.ts';

/** Is the file a zipped workbook? */
export function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

/** The rows of each table of a file as a person sees their cells; a text is one table. */
export function sheetsOf(bytes: Buffer, delimiter?: string): string[][][] {
  return titledSheets(bytes, delimiter).map(({ rows }) => rows);
}

/** The same with the titles of the sheets. */
export function titledSheets(
  bytes: Buffer,
  delimiter?: string,
): { readonly title: string; readonly rows: string[][] }[] {
  if (!isWorkbook(bytes)) return [{ title: '', rows: rowsOf(textOf(bytes), delimiter) }];
  const { SheetNames, Sheets } = read(bytes, { type: 'buffer' });
  return SheetNames.map((title) => ({
    title,
    rows: utils.sheet_to_json<string[]>(Sheets[title] ?? {}, {
      ...{ header: 1, raw: false, defval: '', blankrows: true },
    }),
  }));
}
