import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import { bytePieces } from '../byte-pieces.ts';
import { IngestError } from '../errors.ts';
import { declaredEncoding, Utf8Check, type Encoding } from './encoding.ts';

/** A received file that holds text, readable as UTF-8. */
export interface TextFile {
  /** name under which it was received */
  readonly name: string;
  /** path of its UTF-8 form: the file itself, or a copy in the scratch folder */
  readonly path: string;
  readonly encoding: Encoding;
  /** true when a quote occurs anywhere: only then can a record span lines */
  readonly quoted: boolean;
  /** lines with nothing in them; unknown where the bytes had to be decoded */
  readonly blankLines?: number;
  /** bytes of the longest line; unknown where the bytes had to be decoded */
  readonly longest?: number;
}

/** Limits that refuse a file before memory is spent on it (formats §0). */
export const LIMITS = { bytes: 8 * 2 ** 30, line: 2 ** 20 } as const;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;

/**
 * Checks a file byte by byte, without keeping it, and gives its UTF-8 form.
 *
 * @param scratch path for the UTF-8 copy, when one is needed
 * @throws IngestError when it is empty, too large, binary, or has a line over 1 MiB
 */
export async function openText(path: string, name: string, scratch: string): Promise<TextFile> {
  const bytes = await sizeOf(path);
  if (bytes === 0) throw new IngestError({ code: 'empty-file' });
  if (bytes > LIMITS.bytes)
    throw new IngestError({ code: 'too-large', bytes, limit: LIMITS.bytes });

  const { mixedEnds, ...scan } = await scanBytes(path);
  if (scan.encoding === 'utf-8' && !mixedEnds) return { name, path, ...scan };

  await pipeline(
    createReadStream(path),
    iconv.decodeStream(scan.encoding),
    isWide(scan.encoding) ? (pieces) => oneLineEnd(checked(pieces)) : oneLineEnd,
    iconv.encodeStream('utf-8'),
    createWriteStream(scratch),
  );
  return { name, path: scratch, encoding: scan.encoding, quoted: scan.quoted };
}

/** Makes every line end alike: exports put together by hand mix them, and the engine reads one kind only. */
async function* oneLineEnd(pieces: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + String(piece);
    held = text.endsWith('\r') ? '\r' : '';
    yield text
      .slice(0, text.length - held.length)
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', ' ');
  }
}

/** What comes in two bytes a character is held to the limits once it is text. */
async function* checked(pieces: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const lines = new LineCheck();
  for await (const piece of pieces) {
    const text = String(piece);
    lines.push(Buffer.from(text));
    yield text;
  }
  lines.end();
}

function isWide(encoding: Encoding | undefined): boolean {
  return encoding?.startsWith('utf-16') ?? false;
}

async function sizeOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function scanBytes(path: string): Promise<
  Required<Pick<TextFile, 'encoding' | 'quoted' | 'blankLines' | 'longest'>> & {
    mixedEnds: boolean;
  }
> {
  const utf8 = new Utf8Check();
  const lines = new LineCheck();
  let declared: Encoding | undefined;
  let first = true;
  let quoted = false;
  for await (const piece of bytePieces(path)) {
    if (first) declared = declaredEncoding(piece);
    first = false;
    quoted ||= piece.includes(QUOTE);
    if (isWide(declared)) continue;
    lines.push(piece);
    utf8.push(piece);
  }
  if (!isWide(declared)) lines.end();
  const encoding = declared ?? (utf8.valid ? 'utf-8' : 'windows-1252');
  return {
    encoding,
    quoted,
    mixedEnds: lines.mixedEnds,
    blankLines: lines.blank,
    longest: lines.longest,
  };
}

/** Refuses NUL bytes, lines over the limit, and files whose lines end in a bare carriage return; counts blank lines. */
class LineCheck {
  #line = 1;
  #length = 0;
  #returns = 0;
  #pairs = 0;
  #blank = 0;
  #longest = 0;
  #last = 0;

  /** do lines end in more than one way, or hold a carriage return? */
  get mixedEnds(): boolean {
    const ends = this.#line - 1;
    return this.#returns > this.#pairs || (this.#pairs > 0 && this.#pairs < ends);
  }

  /** bytes of the longest line */
  get longest(): number {
    return this.#longest;
  }

  /** lines with nothing in them */
  get blank(): number {
    return this.#blank;
  }

  /** Looks for the few bytes that matter: files of ten million lines come this way. */
  push(piece: Buffer): void {
    const nul = piece.indexOf(0);
    const text = nul < 0 ? piece : piece.subarray(0, nul);
    for (
      let at = text.indexOf(CARRIAGE_RETURN);
      at >= 0;
      at = text.indexOf(CARRIAGE_RETURN, at + 1)
    )
      this.#returns += 1;
    this.#lines(text);
    if (nul >= 0) throw new IngestError({ code: 'not-text', line: this.#line });
  }

  end(): void {
    if (this.#line === 1 && this.#returns > 0 && this.#length > 0)
      throw new IngestError({ code: 'carriage-returns' });
  }

  #lines(piece: Buffer): void {
    let start = -this.#length;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      this.#endLine(end - start, (end > 0 ? piece[end - 1] : this.#last) === CARRIAGE_RETURN);
      start = end + 1;
    }
    this.#length = piece.length - start;
    this.#last = piece.at(-1) ?? this.#last;
    this.#limit(this.#length);
  }

  #endLine(length: number, isPair: boolean): void {
    this.#limit(length);
    if (isPair) this.#pairs += 1;
    if (length === (isPair ? 1 : 0)) this.#blank += 1;
    this.#line += 1;
  }

  #limit(length: number): void {
    if (length > this.#longest) this.#longest = length;
    if (length > LIMITS.line) throw new IngestError({ code: 'line-too-long', line: this.#line });
  }
}
