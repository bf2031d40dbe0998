import { bytePieces } from '../byte-pieces.ts';
import { IngestError } from '../errors.ts';
import type { TextFile } from './text-file.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;

/** Bytes a record may hold before its open quote is taken for one that nobody closed. */
const LONGEST_RECORD = 8 * 2 ** 20;

/** Called for each record: where it starts and whether nothing is in it. */
export type RecordVisitor = (line: number, blank: boolean) => void;

/**
 * Walks the records of a delimited file; a quoted cell may hold line ends.
 *
 * @param delimiter one ASCII character
 * @throws IngestError naming the line of a quote that is never closed: everything behind it would be one cell
 */
export async function walkRecords(
  file: TextFile,
  delimiter: string,
  visit: RecordVisitor,
): Promise<void> {
  const walker = file.quoted
    ? new QuotedWalker(delimiter.charCodeAt(0), visit)
    : new PlainWalker(visit);
  for await (const piece of bytePieces(file.path)) {
    walker.push(piece);
  }
  walker.end();
}

/** Without quotes a record is a line. */
class PlainWalker {
  readonly #visit: RecordVisitor;
  #line = 1;
  #length = 0;
  #last = 0;

  constructor(visit: RecordVisitor) {
    this.#visit = visit;
  }

  push(piece: Buffer): void {
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      if (end > start) this.#last = piece[end - 1] ?? 0;
      this.#length += end - start;
      this.#emit();
      start = end + 1;
    }
    this.#length += piece.length - start;
    if (piece.length > start) this.#last = piece[piece.length - 1] ?? 0;
  }

  end(): void {
    if (this.#length > 0) this.#emit();
  }

  #emit(): void {
    const blank = this.#length === 0 || (this.#length === 1 && this.#last === CARRIAGE_RETURN);
    this.#visit(this.#line, blank);
    this.#line += 1;
    this.#length = 0;
  }
}

/** Where in a record a {@link QuotedWalker} is. */
type Place = 'cell-start' | 'plain' | 'quoted' | 'closed';

/** A quote opens at the start of a cell only and is doubled inside one, as the reader behind it understands them. */
class QuotedWalker {
  readonly #delimiter: number;
  readonly #visit: RecordVisitor;
  #place: Place = 'cell-start';
  #line = 1;
  #start = 1;
  #length = 0;
  #openedAt = 0;

  constructor(delimiter: number, visit: RecordVisitor) {
    this.#delimiter = delimiter;
    this.#visit = visit;
  }

  push(piece: Buffer): void {
    for (const byte of piece) {
      if (this.#place === 'quoted') this.#insideQuotes(byte);
      else this.#outsideQuotes(byte);
    }
  }

  end(): void {
    if (this.#place === 'quoted') this.#refuse();
    if (this.#length > 0) this.#visit(this.#start, false);
  }

  #insideQuotes(byte: number): void {
    this.#length += 1;
    if (byte === QUOTE) this.#place = 'closed';
    else if (byte === LINE_FEED) {
      this.#line += 1;
      if (this.#length > LONGEST_RECORD) this.#refuse();
    }
  }

  #outsideQuotes(byte: number): void {
    if (byte === LINE_FEED) return this.#lineEnd();
    if (byte === CARRIAGE_RETURN) return;
    this.#length += 1;
    if (byte === this.#delimiter) this.#place = 'cell-start';
    else if (byte === QUOTE && this.#place !== 'plain') this.#openQuote();
    else this.#place = 'plain';
  }

  #refuse(): never {
    throw new IngestError({ code: 'open-quote', line: this.#openedAt });
  }

  #openQuote(): void {
    if (this.#place === 'cell-start') this.#openedAt = this.#line;
    this.#place = 'quoted';
  }

  #lineEnd(): void {
    this.#visit(this.#start, this.#length === 0);
    this.#line += 1;
    this.#start = this.#line;
    this.#length = 0;
    this.#place = 'cell-start';
  }
}
