import { YEARS } from '../calendar.ts';
import type { DropFile } from '../drop-file.ts';
import { workbookOf } from '../totals/workbook.ts';
import { billsOf, type Bill } from './bills.ts';
import {
  EXPORT_COLUMNS,
  EXPORTER,
  LEDGER_COLUMNS,
  ORDER_COLUMNS,
  WORKBOOK_COLUMNS,
} from './layouts.ts';
import { ordersOf } from './orders.ts';

/** What bills are made from. */
export interface BillOptions {
  readonly seed: number;
  /** text of `data/reference/populations.csv` */
  readonly populations: string;
}

/** Last year of the accountant's list; a workbook takes its place. */
const LAST_LEDGER = 2023;

/** The orders and invoices of every year, in one shape and in three. */
export function* billFiles({ seed, populations }: BillOptions): Generator<DropFile> {
  for (const year of YEARS) {
    const bills = () => billsOf(year, seed, populations);
    const exported = () => bills().filter(({ provider }) => provider === EXPORTER);
    const listed = () => bills().filter(({ provider }) => provider !== EXPORTER);
    const orders = () => tableOf(ORDER_COLUMNS, ordersOf(year, seed));
    yield text(`bons-de-commande-${year}.csv`, 'win1252', ';', orders);
    if (year <= LAST_LEDGER)
      yield text(`factures-${year}.csv`, 'win1252', ';', () => tableOf(LEDGER_COLUMNS, listed()));
    else {
      yield workbook(`suivi-factures-${year}.xlsx`, listed);
      yield text(`papier-numerique-${year}.csv`, 'utf8', ',', () =>
        tableOf(EXPORT_COLUMNS, exported()),
      );
    }
  }
}

function tableOf<Row, Cell>(
  columns: Readonly<Record<string, (row: Row) => Cell>>,
  rows: readonly Row[],
): (string | Cell)[][] {
  const cells = Object.values(columns);
  return [Object.keys(columns), ...rows.map((row) => cells.map((cell) => cell(row)))];
}

function text(
  path: string,
  encoding: 'win1252' | 'utf8',
  delimiter: string,
  rows: () => readonly (readonly string[])[],
): DropFile {
  return { folder: 'inbox', path, encoding, lines: () => rows().map((row) => row.join(delimiter)) };
}

function workbook(path: string, bills: () => readonly Bill[]): DropFile {
  const sheets = () => ({ Factures: tableOf(WORKBOOK_COLUMNS, bills()) });
  return { folder: 'inbox', path, bytes: () => workbookOf('xlsx', sheets()) };
}
