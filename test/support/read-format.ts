import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { Table, writeParquet } from 'parquet-wasm';

/** A cell as a format gives it back. */
export type Cell = string | number | null;

/** Rows by name of the column. */
export type Rows = readonly Readonly<Record<string, Cell>>[];

/** The rows of JSON columns. */
export function jsonRows(bytes: Uint8Array): Rows {
  const { rows, columns, data } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly rows: number;
    readonly columns: readonly { readonly name: string }[];
    readonly data: Readonly<Record<string, readonly Cell[]>>;
  };
  if (columns.some(({ name }) => data[name]?.length !== rows)) throw new Error('uneven columns');
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ name }) => [name, data[name]?.[row] ?? null])),
  );
}

/** The rows of a CSV for programs, cells as texts. */
export function csvRows(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  return parse(new TextDecoder().decode(bytes), { columns: true, record_delimiter: '\r\n' });
}

/** The lines of a CSV for Excel, byte order mark first. */
export function excelLines(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  return parse(text.slice(1), {
    delimiter: ';',
    record_delimiter: '\r\n',
    relax_column_count: true,
    skip_empty_lines: false,
  });
}

/** The rows of a Parquet file. */
export async function parquetRows(bytes: Uint8Array): Promise<Rows> {
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])),
  );
}

/** The rows of an Arrow stream, as arrow-rs reads it: written again by it as Parquet, which another reader reads. */
export function arrowRows(bytes: Uint8Array): Promise<Rows> {
  return parquetRows(writeParquet(Table.fromIPCStream(bytes)));
}

/** The sheets of a workbook, by name, line by line. */
export function sheetLines(bytes: Uint8Array): Readonly<Record<string, readonly Cell[][]>> {
  const book = read(bytes, { type: 'array', raw: true, cellText: false });
  return Object.fromEntries(
    Object.entries(book.Sheets).map(([name, sheet]) => [
      name,
      utils.sheet_to_json<Cell[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true }),
    ]),
  );
}

function plain(cell: unknown): Cell {
  if (typeof cell === 'bigint') return Number(cell);
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  throw new Error(`a cell is ${typeof cell}`);
}
