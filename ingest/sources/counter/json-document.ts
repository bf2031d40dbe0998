import { readFile, stat } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { IngestError } from '../../errors.ts';
import { declaredEncoding } from '../../text/encoding.ts';
import { exceptionsOf, unwrapped, type CounterException } from './exceptions.ts';
import { field, isObject, listOf } from './json-value.ts';

/** A COUNTER document: what it says of itself, and the entries of its `Report_Items`. */
export interface JsonReport {
  /** the document without its items */
  readonly frame: unknown;
  readonly items: Iterable<unknown> | AsyncIterable<unknown>;
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

/** Documents up to this size are read at once. */
const WHOLE = 32 * 2 ** 20;

/**
 * Opens a JSON file.
 *
 * @throws IngestError when it is too large or is not JSON
 */
export async function openJson(path: string): Promise<JsonFile> {
  const { size } = await stat(path);
  if (size > WHOLE) throw new IngestError({ code: 'too-large', bytes: size, limit: WHOLE });
  const document = unwrapped(parseJson(decode(await readFile(path))));
  const all = listOf(document);
  return {
    reports: all.some(isReport) ? all.map(toReport) : [],
    exceptions: exceptionsOf(document),
  };
}

function toReport(document: unknown): JsonReport {
  const items = listOf(field(document, 'Report_Items'));
  return { frame: document, items, first: items[0] };
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
