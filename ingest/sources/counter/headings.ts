/** A COUNTER heading in its one form: trimmed, lower case, blanks → `_`, no blank beside `_` (formats §2). */
export function headingKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*_\s*/g, '_')
    .replace(/\s+/g, '_');
}

/**
 * The row of the column headings: the first that holds a `Metric_Type` cell. Rows are never counted: some files have no
 * header block, R5 has its headings on row 14 and R5.1 on row 15.
 *
 * @returns its index, undefined when the rows are no COUNTER table
 */
export function headingRowOf(rows: readonly (readonly string[])[]): number | undefined {
  const index = rows.findIndex(
    (row) => row.length > 2 && row.some((cell) => headingKey(cell) === 'metric_type'),
  );
  return index < 0 ? undefined : index;
}
