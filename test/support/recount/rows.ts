import { parse } from 'csv-parse/sync';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Records of a file in order, blank lines included as one empty cell; the end of the last line opens no record. */
export function rowsOf(text: string, delimiter = likeliestDelimiter(text)): string[][] {
  return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
}

/** Is there nothing on this line? */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function likeliestDelimiter(text: string): string {
  const head = text.split('\n', 200).join('\n');
  const cells = (delimiter: string): number => head.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (cells(each) > cells(best) ? each : best));
}
