import type { Month } from '../../data/model/period.ts';
import {
  decisionFor,
  decisionOf,
  type CounterException,
  type Decision,
} from '../sources/counter/exceptions.ts';
import { answersTo, type Document } from './document.ts';
import type { Failure, Got } from './fetch.ts';

/** What an answer comes to: what COUNTER's codes ask for, or why it cannot be taken. */
export type Outcome =
  | Exclude<Decision, 'unknown'>
  /** the month is no longer kept by the provider (3032) */
  | 'gone'
  /** not the report or the month that was asked for */
  | 'wrong-answer'
  /** neither a report nor an exception: an HTML page, broken JSON, a code nobody knows, nothing at all */
  | 'unreadable'
  | Failure;

/** The verdict on one answer. */
export interface Verdict {
  readonly outcome: Outcome;
  /** is there something in it to import? */
  readonly keep: boolean;
  /** code of the exception that decided; null without one */
  readonly code: number | null;
  /** HTTP status; null when nothing answered */
  readonly status: number | null;
  /** what the server said, masked */
  readonly message: string;
}

/** What was asked for. */
interface AskedMonth {
  readonly report: string;
  readonly month: Month;
  readonly fullDates: boolean;
}

const IMPORTED: readonly Outcome[] = ['import', 'provisional', 'known-zero'];

/** Judges an answer to a request for one month of one report (formats §3). */
export function verdictOn(got: Got, document: Document, asked: AskedMonth): Verdict {
  if (got.kind === 'failure')
    return { outcome: got.reason, keep: false, code: null, status: null, message: '' };
  const outcome = outcomeOf(got.status, document, asked);
  return {
    outcome,
    keep: IMPORTED.includes(outcome) && (document.items || outcome === 'known-zero'),
    ...deciding(document.exceptions, outcome),
    status: got.status,
  };
}

/** Judges an answer that is a list (`/members`, `/status`, `/reports`): a list, or what stands in its way. */
export function verdictOnList(got: Got, document: Document): Verdict {
  if (got.kind === 'failure')
    return { outcome: got.reason, keep: false, code: null, status: null, message: '' };
  const { status } = got;
  const { exceptions, shape } = document;
  const isList = status === 200 && exceptions.length === 0 && shape === 'other';
  const decision = isList ? 'import' : decisionOf(exceptions, status);
  const mute = decision === 'unknown' || (decision === 'import' && !isList);
  const outcome = mute ? 'unreadable' : decision;
  return { outcome, keep: isList, ...deciding(exceptions, outcome), status };
}

function outcomeOf(status: number, document: Document, asked: AskedMonth): Outcome {
  const { exceptions, shape } = document;
  const decision = exceptions.length > 0 ? decisionOf(exceptions, status) : bare(status, asked);
  if (decision === 'unknown') return 'unreadable';
  if (!IMPORTED.includes(decision)) return decision;
  if (shape === 'report' && !answersTo(document, asked)) return 'wrong-answer';
  return decision === 'import' ? importOf(document) : decision;
}

/** What to make of an answer without any trouble in it, or with nothing but notes. */
function importOf({ shape, items, exceptions }: Document): Outcome {
  if (items) return 'import';
  if (exceptions.some(({ code }) => code === 3032)) return 'gone';
  if (shape !== 'report') return 'unreadable';
  // a report without items and without a word that could explain it: nothing was used
  return exceptions.every(isNote) ? 'known-zero' : 'unreadable';
}

function isNote({ code }: CounterException): boolean {
  return code !== null && code < 1000;
}

/** A status that comes without an exception; a bare 400 may be about the dates as well as about the credential. */
function bare(status: number, { fullDates }: { readonly fullDates: boolean }): Decision {
  if (status === 400 && !fullDates) return 'retry-with-full-dates';
  return decisionFor(undefined, status);
}

/** The exception that decided: the only one that asks for the same alone, else the first. */
function deciding(
  exceptions: readonly CounterException[],
  outcome: Outcome,
): { code: number | null; message: string } {
  const one = exceptions.find(({ code }) => decisionFor(code) === outcome) ?? exceptions[0];
  return { code: one?.code ?? null, message: one?.message ?? '' };
}
