import type { Brand } from './brand.ts';

/** INSEE code of a commune: five characters, always text (`'25056'`, `'2A004'`). */
export type CommuneCode = Brand<string, 'CommuneCode'>;

/**
 * Reads an INSEE commune code.
 *
 * @throws RangeError when the text is not one
 */
export function parseCommuneCode(text: string): CommuneCode {
  if (!/^(\d{2}|2[AB])\d{3}$/.test(text)) throw new RangeError(`“${text}” is not an INSEE code`);
  return text as CommuneCode;
}

/**
 * The form under which two spellings of a place name are the same: no accent, no case, no punctuation, `St`/`Ste` written out.
 */
export function matchingKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}
