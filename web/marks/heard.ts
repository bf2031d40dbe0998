/** The words of a mark in one line, to be heard; apart from what is fetched when somebody points at one. */
export function heard(mark: Element | undefined): string {
  return mark?.getAttribute('data-says')?.replaceAll('\n', ', ') ?? '';
}
