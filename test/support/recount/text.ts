import iconv from 'iconv-lite';

/** Text of a file by formats §0: a BOM tells, else strict UTF-8, else Windows-1252. */
export function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1252');
  }
}

const spelt = new Map<string, string>();

/** The same for two spellings of a name: `BESANCON` and `Besançon`, `ST VIT` and `Saint-Vit`. */
export function spelling(name: string): string {
  const known = spelt.get(name) ?? words(name).join(' ');
  spelt.set(name, known);
  return known;
}

function words(name: string): string[] {
  return name
    .replaceAll(/œ/gi, 'oe')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word));
}

const SUMMARY = new Set(['total', 'all', 'ensemble']);

/** Does the row sum up others? Its first cell that is not blank says so (formats §0). */
export function isSummary(cells: readonly string[]): boolean {
  return SUMMARY.has((cells.find((cell) => cell.trim() !== '') ?? '').trim().toLowerCase());
}
