/** The words of a mark in one line, to be heard; apart from what is fetched when somebody points at one. */
export function heard(mark: Element | undefined): string {
  return mark?.getAttribute('data-says')?.replaceAll('\n', ', ') ?? '';
}

/** The marks of the drawing that is shown, of those for each width. */
export function shownMarks(drawings: Element): Element[] {
  return [...drawings.querySelectorAll('[data-says]')].filter(
    (mark) => mark.getClientRects().length > 0,
  );
}
