import { columnIn, headingsAt, titleOf } from '../sources/counts/headings.ts';
import { layoutOf } from '../sources/counts/layout.ts';
import type { MappedTable } from '../sources/counts/table.ts';
import { readable } from '../sources/profile-fit.ts';

/** How a profile sees a table: which columns it reads as what, and which it leaves. */
export interface TableShape {
  readonly sheet: string | null;
  /** line of the headings */
  readonly line: number;
  /** field → heading */
  readonly columns: Readonly<Record<string, string>>;
  /** field → what is the same for the whole table: constants, names of file and sheet */
  readonly constants: Readonly<Record<string, string>>;
  /** headings of the columns of values, for a table of figures */
  readonly values: readonly string[];
  /** headings nobody reads */
  readonly unread: readonly string[];
}

/** Tells how a table is seen. */
export function shapeOf(table: MappedTable): TableShape {
  const { sheet, head, headingRow, profile } = table;
  const headings = headingsAt(head, headingRow, profile.headerRows);
  const values = profile.kind === 'counts' ? layoutOf(table).values : [];
  const read = new Set([
    ...Object.values(profile.columns).map((heading) => columnIn(headings, heading)),
    ...values.map(({ column }) => column),
  ]);
  const all = Array.from({ length: headings.width }, (_, column) => column);
  return {
    sheet,
    line: headings.line,
    columns: profile.columns,
    constants: profile.constants,
    values: values.map(({ title }) => title),
    unread: readable(
      all.filter((column) => !read.has(column)).map((column) => titleOf(headings, column)),
    ),
  };
}
