/** Advances of ASCII 32 to 126 in hundredths of an em, of a wide interface face. */
const ADVANCES = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
  64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
  60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
  63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
];

const BOLD = 1.1;
const OTHER = 64;

/** What a text is measured with. */
export interface TextStyle {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/**
 * Width of a text in pixels, the same on the server, which has no fonts, and in the browser: a drawing keeps its margins
 * when the reader's script takes it over.
 */
export function textWidth({ fontSize = 11, fontWeight }: TextStyle, text: string): number {
  let hundredths = 0;
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    hundredths += ADVANCES[character.charCodeAt(0) - 32] ?? OTHER;
  }
  const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600;
  return (hundredths / 100) * fontSize * (isBold ? BOLD : 1);
}
