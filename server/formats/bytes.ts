/** The bytes of a file or a body, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** Characters of a piece of text: what is gathered longer holds everything it is made of until it is written. */
export const PIECE = 64_000;

/** Texts as UTF-8, gathered into pieces of some size: a stream of single lines would cost more than its lines. */
export async function* encoded(
  texts: AsyncIterable<string> | Iterable<string>,
  pieceLength = PIECE,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < pieceLength) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

/** All pieces as one. */
export async function joined(pieces: Bytes): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return concatenated(all);
}

/** Pieces one after the other. */
export function concatenated(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
