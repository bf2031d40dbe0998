/**
 * Reads a monthly value: a whole number, possibly grouped (`6 000`, `1,234`) or negative (a correction). Ten digits are the
 * most: every sum of such values over a file stays exact.
 *
 * @returns undefined when it is none; a blank cell is the caller's to tell apart (missing, not 0)
 */
export function parseCount(text: string): number | undefined {
  const compact = text.replace(/[\s\u00A0\u202F]/g, '');
  const plain = /^-?\d{1,3}(,\d{3})+$/.test(compact) ? compact.replaceAll(',', '') : compact;
  if (!/^-?\d{1,10}(\.0+)?$/.test(plain)) return undefined;
  return Number(plain) || 0;
}
