import { open, readFile } from 'node:fs/promises';
import type { Month } from '../../data/model/period.ts';
import { exceptionsOf, unwrapped, type CounterException } from '../sources/counter/exceptions.ts';

/** What an answer's body is, before anything is read out of it. */
export interface Document {
  /** a report; exceptions and nothing else; JSON of another kind; no JSON, or nothing at all */
  readonly shape: 'report' | 'exceptions' | 'other' | 'none';
  /** does the report hold items? */
  readonly items: boolean;
  readonly exceptions: readonly CounterException[];
  /** what the report says it is; null where it says nothing */
  readonly report: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** the JSON itself, for lists; undefined for large reports */
  readonly json?: unknown;
}

/** A report larger than this is judged by its header alone: a parsed document takes many times its bytes. */
const PARSED_WHOLE = 32 * 2 ** 20;
const HEAD = 2 ** 20;

const NONE: Document = {
  ...{ shape: 'none', items: false, exceptions: [], report: null, from: null, to: null },
};

/** Reads a body as it was received. */
export async function readDocument(path: string, bytes: number): Promise<Document> {
  if (bytes > PARSED_WHOLE) return documentOf({ ...headerOf(await head(path)), large: true });
  return documentIn(await readFile(path, 'utf8'));
}

/** Reads a body held in memory. */
export function documentIn(text: string): Document {
  const json = parsed(text.replace(/^\uFEFF/, ''));
  return json === undefined ? NONE : { ...documentOf(json), json: unwrapped(json) };
}

/** What a parsed JSON text is. */
export function documentOf(json: unknown): Document {
  const inner = unwrapped(json);
  const exceptions = exceptionsOf(inner);
  const header = isRecord(inner) ? inner.Report_Header : undefined;
  const items = isRecord(inner) ? inner.Report_Items : undefined;
  if (!isRecord(inner) || !isRecord(header) || typeof header.Report_ID !== 'string')
    return { ...NONE, shape: exceptions.length > 0 ? 'exceptions' : 'other', exceptions };
  // a header alone that complains is an exception with an address, not a report
  const complains = !Array.isArray(items) && !('large' in inner) && exceptions.length > 0;
  return {
    shape: complains ? 'exceptions' : 'report',
    items: 'large' in inner || (Array.isArray(items) && items.length > 0),
    exceptions,
    report: header.Report_ID.toUpperCase(),
    from: filterOf(header.Report_Filters, 'begin_date'),
    to: filterOf(header.Report_Filters, 'end_date'),
  };
}

/** Is the document the report that was asked for, of that month? What it does not say is not held against it. */
export function answersTo(
  { report, from, to }: Document,
  asked: { readonly report: string; readonly month: Month },
): boolean {
  const sameMonth = (day: string | null): boolean =>
    day === null || day.slice(0, 7) === asked.month;
  return report === asked.report && sameMonth(from) && sameMonth(to);
}

/** A filter of the header: R5 lists names and values, R5.1 has them as fields. */
function filterOf(filters: unknown, name: string): string | null {
  const pairs = Array.isArray(filters)
    ? (filters as unknown[]).filter(isRecord).map(({ Name, Value }) => [Name, Value] as const)
    : Object.entries(isRecord(filters) ? filters : {});
  const value = pairs.find(([key]) => String(key).toLowerCase() === name)?.[1];
  return typeof value === 'string' ? value : null;
}

/** The header of a report too large to be parsed, cut out of its beginning. */
function headerOf(text: string): { Report_Header?: unknown } {
  const begin = text.indexOf('{', text.indexOf('"Report_Header"'));
  if (!text.includes('"Report_Header"') || begin < 0) return {};
  let depth = 0;
  for (const { 0: token, index } of text.slice(begin).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    if (depth === 0) return { Report_Header: parsed(text.slice(begin, begin + index + 1)) };
  }
  return {};
}

async function head(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
