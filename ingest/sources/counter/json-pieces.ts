/** A piece of a document too large to be read at once. */
export interface Piece {
  /** JSON of one entry of `Report_Items`, or of the `Items` of one */
  readonly text: string;
  /** what the parent of an `Items` entry says before them; empty for an entry of `Report_Items` */
  readonly parent: string;
}

/** Longest text kept of one entry, or of all that surrounds them. */
export const PIECE_LIMIT = 32 * 2 ** 20;

/**
 * Cuts a document into the entries of its lists, as its text arrives: what is left of it is small. Only brackets and strings
 * are told apart here; whether a piece is JSON shows when it is parsed.
 */
export class PieceCutter {
  readonly #onPiece: (piece: Piece) => void;
  /** text so far of the document, of the entry being read, of an entry within it */
  readonly #texts = [''];
  /** depth of the entries of the open lists, outermost first */
  readonly #lists: number[] = [];
  #depth = 0;
  #chunk = '';
  #start = 0;
  #inString = false;
  #isEscaped = false;
  #string = '';
  #key = '';

  constructor(onPiece: (piece: Piece) => void) {
    this.#onPiece = onPiece;
  }

  /** All but the entries of the lists; lists are left empty. */
  get frame(): string {
    return this.#texts.join('');
  }

  /** Takes the next part of the text. */
  push(chunk: string): void {
    [this.#chunk, this.#start] = [chunk, 0];
    for (let at = 0; at < chunk.length; at += 1) this.#see(chunk[at] ?? '', at);
    const rest = this.#upTo(chunk.length);
    if (this.#isBetween) this.#skip(rest);
    else this.#add(rest);
  }

  #see(char: string, at: number): void {
    if (this.#inString) this.#within(char);
    else if (char === '"') [this.#inString, this.#string] = [true, ''];
    else if (char === ':') this.#key = this.#string;
    else if (char === '{' || char === '[') this.#open(char, at);
    else if (char === '}' || char === ']') this.#close(at);
  }

  #open(char: '{' | '[', at: number): void {
    if (this.#isBetween) {
      this.#skip(this.#upTo(at));
      this.#texts.push('');
    }
    this.#depth += 1;
    if (char === '[' && this.#isList()) {
      this.#add(this.#upTo(at + 1));
      this.#lists.push(this.#depth);
    }
    this.#key = '';
  }

  #close(at: number): void {
    if (this.#isBetween) {
      this.#skip(this.#upTo(at));
      this.#lists.pop();
    }
    this.#depth -= 1;
    if (!this.#isBetween) return;
    this.#add(this.#upTo(at + 1));
    this.#finish();
  }

  /** The part of the chunk that was not taken yet. */
  #upTo(end: number): string {
    const part = this.#chunk.slice(this.#start, end);
    this.#start = end;
    return part;
  }

  /** Between two entries of a list? */
  get #isBetween(): boolean {
    return this.#lists.length > 0 && this.#depth === this.#lists.at(-1);
  }

  #isList(): boolean {
    if (this.#lists.length === 0) return this.#key === 'Report_Items';
    return this.#key === 'Items' && this.#depth === (this.#lists[0] ?? 0) + 2;
  }

  #within(char: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (char === '\\') this.#isEscaped = true;
    else if (char === '"') this.#inString = false;
    else if (this.#string.length < 20) this.#string += char;
  }

  /** What stands between entries: commas and blanks, or an entry that is no object. */
  #skip(text: string): void {
    if (/[^\s,]/.test(text)) this.#onPiece({ text: 'null', parent: '' });
  }

  #add(text: string): void {
    const last = this.#texts.length - 1;
    const whole = (this.#texts[last] ?? '') + text;
    if (whole.length > PIECE_LIMIT) throw new RangeError('a piece of the document is too large');
    this.#texts[last] = whole;
  }

  #finish(): void {
    const text = this.#texts.pop() ?? '';
    this.#onPiece({ text, parent: this.#texts.length > 1 ? (this.#texts.at(-1) ?? '') : '' });
  }
}
