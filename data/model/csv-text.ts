/** A text a spreadsheet will show and never compute: one that begins like a formula gets an apostrophe before it. */
export function neutralised(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** One line of a CSV file for the spreadsheets of France: `;` between cells, quotes where a cell needs them. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(quoted).join(';');
}

function quoted(value: string): string {
  return /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
