import { isUtf8 } from 'node:buffer';

/** Encodings a file may be in (formats §0). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding a byte order mark declares. */
export function declaredEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Tells whether bytes given piece by piece are strict UTF-8; a character may straddle two pieces. */
export class Utf8Check {
  #tail = Buffer.alloc(0);
  #valid = true;

  /** Looks at the next piece. */
  push(piece: Buffer): void {
    if (!this.#valid) return;
    const bytes = this.#tail.length > 0 ? Buffer.concat([this.#tail, piece]) : piece;
    const end = bytes.length - unfinished(bytes);
    this.#valid = isUtf8(bytes.subarray(0, end));
    this.#tail = Buffer.from(bytes.subarray(end));
  }

  /** The verdict, once every piece was seen. */
  get valid(): boolean {
    return this.#valid && this.#tail.length === 0;
  }
}

/** How many bytes at the end belong to a character that is not whole yet. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
