import { named } from '../words/format.ts';

/** What can be pointed at: the marks of a drawing, small drawings in the rows of a table, and cells that lead somewhere. */
export const MARKS = '[data-says], td[data-goes], td svg[role="img"][aria-label]';

/** What a mark says: its name and a line each. */
export interface Said {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The words of a mark; a drawing in a row and a cell begin with the name of the row. */
export function saidBy(mark: Element): Said {
  if (mark instanceof HTMLTableCellElement)
    return { title: rowName(mark), lines: [named(columnName(mark), textOf(mark))] };
  const text = mark.getAttribute('data-says');
  if (text === null)
    return { title: rowName(mark), lines: [mark.getAttribute('aria-label') ?? ''] };
  const [title = '', ...lines] = text.split('\n');
  return { title, lines };
}

/** The address that a click on a mark leads to: its own, or that of the name of its row; null where there is none. */
export function goesTo(mark: Element): string | null {
  const own = mark.getAttribute('data-goes');
  return own ?? rowLink(mark)?.getAttribute('href') ?? null;
}

function rowLink(mark: Element): HTMLAnchorElement | null {
  return mark.closest('tr')?.querySelector('th[scope="row"] a') ?? null;
}

function columnName(cell: HTMLTableCellElement): string {
  return cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent.trim() ?? '';
}

/** Its figure, or in full why there is none. */
function textOf(cell: HTMLTableCellElement): string {
  return cell.querySelector('[title]')?.getAttribute('title') ?? cell.textContent.trim();
}

function rowName(mark: Element): string {
  const head = mark.closest('tr')?.querySelector('th[scope="row"]');
  return (head?.querySelector('a') ?? head?.firstChild)?.textContent?.trim() ?? '';
}
