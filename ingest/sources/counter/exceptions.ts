import { field, isObject, listOf, textOf, type JsonObject } from './json-value.ts';

/** What an exception of a COUNTER server asks for (formats §2–§3). */
export type Decision =
  /** a note: what came is imported and the message kept */
  | 'import'
  /** import what came as provisional, and ask again */
  | 'provisional'
  /** nothing was used: the months are covered, with zero; ask again, providers also mean “not ready” by it */
  | 'known-zero'
  /** down or busy: again later, with growing delays */
  | 'retry'
  /** being computed: ask again */
  | 'queued'
  /** too many requests: leave this server alone for a while */
  | 'pause'
  /** parameters or credentials: stop, a person has to mend them */
  | 'broken-credential'
  /** this server does not offer the report */
  | 'unsupported-report'
  /** bad dates: once more with full dates */
  | 'retry-with-full-dates'
  /** a code that is not COUNTER's: nothing is imported on its word */
  | 'unknown';

/** One exception as received. */
export interface CounterException {
  /** null: the document gave none that is a number */
  readonly code: number | null;
  /** as sent: missing or invented with some providers, so nothing is decided by it */
  readonly severity: string;
  /** message and data in one line, without address parameters, e-mail addresses or identifiers */
  readonly message: string;
}

interface Rule {
  readonly codes: readonly [from: number, to: number];
  /** HTTP statuses that say the same without a body */
  readonly http: readonly number[];
  readonly decision: Decision;
}

/**
 * COUNTER Code of Practice 5 and 5.1, appendix “Exceptions” (formats §3), the more serious first: of several, the first
 * decides. 2011 (global reports prohibited) and 2030 (address not authorised) stand in the Code beside 2010 and 2020.
 */
const RULES: readonly Rule[] = [
  { codes: [1030, 1030], http: [400], decision: 'broken-credential' },
  { codes: [2000, 2000], http: [401], decision: 'broken-credential' },
  { codes: [2010, 2011], http: [403], decision: 'broken-credential' },
  { codes: [2020, 2020], http: [401], decision: 'broken-credential' },
  { codes: [2030, 2030], http: [], decision: 'broken-credential' },
  { codes: [3000, 3000], http: [404], decision: 'unsupported-report' },
  { codes: [3010, 3010], http: [404], decision: 'unsupported-report' },
  { codes: [3020, 3020], http: [], decision: 'retry-with-full-dates' },
  { codes: [1020, 1020], http: [429], decision: 'pause' },
  { codes: [1011, 1011], http: [202], decision: 'queued' },
  { codes: [1000, 1000], http: [500, 502, 503, 504], decision: 'retry' },
  { codes: [1010, 1010], http: [408, 503], decision: 'retry' },
  { codes: [3030, 3030], http: [], decision: 'known-zero' },
  { codes: [3031, 3031], http: [], decision: 'provisional' },
  { codes: [3040, 3040], http: [], decision: 'provisional' },
  { codes: [0, 999], http: [200], decision: 'import' },
  { codes: [3032, 3032], http: [], decision: 'import' },
  { codes: [3050, 3050], http: [], decision: 'import' },
  { codes: [3060, 3063], http: [], decision: 'import' },
  { codes: [3070, 3070], http: [], decision: 'import' },
];

/**
 * What one exception asks for: its code decides where COUNTER knows it, else the HTTP status.
 *
 * @param code undefined for an answer without an exception, or without a body
 */
export function decisionFor(code: number | null | undefined, httpStatus?: number): Decision {
  const known = RULES.find(byCode(code));
  if (known) return known.decision;
  // a document that says something nobody knows is no success, whatever its status
  const status = code !== undefined && httpStatus === 200 ? undefined : httpStatus;
  return RULES.find(byStatus(status))?.decision ?? 'unknown';
}

/** What several exceptions of one document ask for together: the most serious decides, a code nobody knows only alone. */
export function decisionOf(exceptions: readonly CounterException[], httpStatus = 200): Decision {
  if (exceptions.length === 0) return decisionFor(undefined, httpStatus);
  const known = RULES.find((rule) => exceptions.some(({ code }) => byCode(code)(rule)));
  return known?.decision ?? decisionFor(null, httpStatus);
}

function byCode(code: number | null | undefined): (rule: Rule) => boolean {
  return ({ codes: [from, to] }) =>
    code !== null && code !== undefined && code >= from && code <= to;
}

function byStatus(status: number | undefined): (rule: Rule) => boolean {
  return ({ http }) => status !== undefined && http.includes(status);
}

/**
 * The exceptions of a document, in every form servers send them: in the header (`Exceptions`, `Exception`), beside it, the
 * whole document as one exception or a list of them.
 *
 * @param document parsed JSON, already {@link unwrapped} or not
 */
export function exceptionsOf(document: unknown): CounterException[] {
  const inner = unwrapped(document);
  if (Array.isArray(inner)) return inner.filter(isException).map(toException);
  if (!isObject(inner)) return [];
  if (isException(inner)) return [toException(inner)];
  const header = field(inner, 'Report_Header');
  return [header, inner]
    .filter(isObject)
    .flatMap((holder) => [field(holder, 'Exceptions'), field(holder, 'Exception')])
    .flatMap(listOf)
    .filter(isException)
    .map(toException);
}

/** A document out of its wrappings: a JSON string that holds JSON, an envelope `{ "body": … }`, or both. */
export function unwrapped(document: unknown): unknown {
  let inner = document;
  for (let depth = 0; depth < 4; depth += 1) {
    const body = isObject(inner) && !('Report_Header' in inner) ? field(inner, 'body') : undefined;
    if (typeof inner === 'string') inner = parsed(inner);
    else if (body !== undefined) inner = body;
    else return inner;
  }
  return inner;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isException(value: unknown): value is JsonObject {
  if (!isObject(value) || field(value, 'Report_Header') !== undefined) return false;
  const has = (name: string): boolean => field(value, name) !== undefined;
  return has('Code') || (has('Severity') && has('Message'));
}

function toException(json: JsonObject): CounterException {
  const code = textOf(field(json, 'Code'));
  const words = ['Message', 'Data'].map((name) => safe(textOf(field(json, name))));
  return {
    code: /^\d{1,6}$/.test(code) ? Number(code) : null,
    severity: textOf(field(json, 'Severity')).slice(0, 40),
    message: words.filter(Boolean).join(' — '),
  };
}

/** Messages repeat the address asked, with its secrets: parameters, e-mail addresses and long identifiers are masked. */
function safe(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(https?:\/\/[^\s?#]*)[?#]\S*/gi, '$1?…')
    .replace(/\b(customer_id|requestor_id|api_?key)\b\s*[=:]\s*\S+/gi, '$1=…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\b[0-9a-f]{8}-[0-9a-f-]{20,}\b|\b[\w-]*\d{6,}[\w-]*\b/gi, '…')
    .slice(0, 300);
}
