import { columnIn, headingsAt, titleOf } from './headings.ts';
import type { MappedTable } from './table.ts';
import { wideColumns, type ValueColumn } from './wide.ts';

/** Where things stand in a table. */
export interface TableLayout {
  /** line of the last row of headings */
  readonly lastHeading: number;
  readonly width: number;
  /** field → column it is read from */
  readonly fields: ReadonlyMap<string, number>;
  /** columns of values, left to right: one in a long table */
  readonly values: readonly ValueColumn[];
  /** columns whose cells may leave a row out, with the texts that do */
  readonly skips: readonly Skip[];
}

interface Skip {
  readonly rule: string;
  readonly column: number;
  readonly equals: ReadonlySet<string>;
}

/**
 * Finds the columns of a table.
 *
 * @throws IngestError naming the cell of a heading among months that is none
 */
export function layoutOf({ head, headingRow, profile }: MappedTable): TableLayout {
  const { headerRows, columns, skip } = profile;
  const headings = headingsAt(head, headingRow, headerRows);
  const fields = new Map(
    Object.entries(columns).map(([field, heading]) => [field, columnIn(headings, heading)]),
  );
  const value = fields.get('value');
  const long =
    value === undefined ? [] : [{ column: value, title: titleOf(headings, value), says: {} }];
  return {
    lastHeading: headingRow + headerRows,
    width: headings.width,
    fields,
    values: profile.wide.length > 0 ? wideColumns(headings, profile) : long,
    skips: skip.map(({ column, equals }) => ({
      rule: `profile:${column}`,
      column: columnIn(headings, column),
      equals: new Set(equals.map((text) => text.toLowerCase())),
    })),
  };
}
