/** Numbers of texts, in an array of any width. */
export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** The narrowest array for numbers of so many texts: most columns have a few hundred at most, which is a quarter of the bytes. */
export function codesFor(texts: number, rows: number): Codes {
  if (texts <= 2 ** 8) return new Uint8Array(rows);
  return texts <= 2 ** 16 ? new Uint16Array(rows) : new Int32Array(rows);
}

/** The same numbers in such an array; not copied where they lie in one. */
export function narrowed(codes: Codes, texts: number): Codes {
  const narrow = codesFor(texts, codes.length);
  if (narrow.BYTES_PER_ELEMENT === codes.BYTES_PER_ELEMENT) return codes;
  narrow.set(codes);
  return narrow;
}
