import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { IngestError } from '../../errors.ts';
import { declaredEncoding } from '../../text/encoding.ts';
import { exceptionsOf, unwrapped, type CounterException } from './exceptions.ts';
import { PIECE_LIMIT, PieceCutter, type Piece } from './json-pieces.ts';
import { field, isObject, listOf } from './json-value.ts';

/** An entry of a report's items. */
export interface JsonItem {
  readonly item: unknown;
  /** what tells its parent from others, where it was read apart from it */
  readonly parent: string;
}

/** A COUNTER document: what it says of itself, and the entries of its `Report_Items`. */
export interface JsonReport {
  /** the document without its items */
  readonly frame: unknown;
  readonly items: Iterable<JsonItem> | AsyncIterable<JsonItem>;
  /** the first item, from which the report is known when it does not say */
  readonly first: unknown;
}

/** What a JSON file holds. */
export interface JsonFile {
  /** one report, or one per institution where servers send a list of them; none when it is no COUNTER report */
  readonly reports: readonly JsonReport[];
  /** exceptions of a document that holds nothing else */
  readonly exceptions: readonly CounterException[];
}

/** Documents up to the first size are read at once, those up to the second entry by entry (formats §3). */
const LIMITS = { whole: 32 * 2 ** 20, bytes: 256 * 2 ** 20 } as const;

/**
 * Opens a JSON file.
 *
 * @param whole size up to which it is read at once
 * @throws IngestError when it is too large or is not JSON
 */
export async function openJson(path: string, whole: number = LIMITS.whole): Promise<JsonFile> {
  const { size: bytes } = await stat(path);
  if (bytes > LIMITS.bytes) throw tooLarge(bytes, LIMITS.bytes);
  if (bytes > whole) return openLarge(path, bytes);
  const document = unwrapped(parseJson(decode(await readFile(path))));
  const all = listOf(document);
  return {
    reports: all.some(isReport) ? all.map(toReport) : [],
    exceptions: exceptionsOf(document),
  };
}

/** A document that is gone through twice: for what surrounds its items, then for them. */
async function openLarge(path: string, bytes: number): Promise<JsonFile> {
  let first: Piece | undefined;
  const cutter = new PieceCutter((piece) => {
    first ??= piece;
  });
  try {
    for await (const chunk of textOf(path)) cutter.push(chunk);
  } catch (error) {
    throw error instanceof RangeError ? tooLarge(bytes, PIECE_LIMIT) : error;
  }
  const frame = unwrapped(parseJson(cutter.frame));
  if (!isReport(frame)) return { reports: [], exceptions: exceptionsOf(frame) };
  const item: unknown = first && parseJson(first.text);
  return {
    reports: [{ frame, items: itemsOf(path), first: item }],
    exceptions: exceptionsOf(frame),
  };
}

async function* itemsOf(path: string): AsyncGenerator<JsonItem> {
  let pieces: Piece[] = [];
  const cutter = new PieceCutter((piece) => pieces.push(piece));
  for await (const chunk of textOf(path)) {
    cutter.push(chunk);
    for (const { text, parent } of pieces) yield { item: parseJson(text), parent };
    pieces = [];
  }
}

async function* textOf(path: string): AsyncGenerator<string> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
  await file.close();
  const decoder = iconv.decodeStream(declaredEncoding(buffer) ?? 'utf-8');
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }).pipe(decoder))
    yield String(chunk);
}

function tooLarge(bytes: number, limit: number): IngestError {
  return new IngestError({ code: 'too-large', bytes, limit });
}

function toReport(document: unknown): JsonReport {
  const items = listOf(field(document, 'Report_Items'));
  return { frame: document, items: items.map((item) => ({ item, parent: '' })), first: items[0] };
}

function isReport(document: unknown): boolean {
  return (
    isObject(document) &&
    (isObject(field(document, 'Report_Header')) || field(document, 'Report_Items') !== undefined)
  );
}

function decode(bytes: Buffer): string {
  const encoding = declaredEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return iconv.decode(bytes, encoding);
}

/** The engine's own message quotes the document, so it is never shown: the line is enough. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const at = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    const before = at === undefined ? text : text.slice(0, Number(at));
    throw new IngestError({ code: 'bad-json', line: before.split('\n').length });
  }
}
