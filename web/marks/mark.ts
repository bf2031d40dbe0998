/** What can be pointed at: the marks of a drawing, and small drawings in the rows of a table. */
export const MARKS = '[data-says], td svg[role="img"][aria-label]';

/** What a mark says: its name and a line each. */
export interface Said {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The words of a mark; a drawing in a row begins with the name of the row. */
export function saidBy(mark: Element): Said {
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

function rowName(mark: Element): string {
  const head = mark.closest('tr')?.querySelector('th[scope="row"]');
  return (head?.querySelector('a') ?? head?.firstChild)?.textContent?.trim() ?? '';
}
