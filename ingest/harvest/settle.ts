import { delayMs, type Reason } from './delay.ts';
import type { Entry, State } from './ledger.ts';
import type { Outcome, Verdict } from './verdict.ts';

/** What follows from a verdict. */
export interface Settled {
  readonly state: State;
  readonly becomes?: 'imported' | 'provisional' | 'zero';
  readonly attempts: number;
  readonly next: string | null;
  /** how long the whole server is left alone */
  readonly pauseMs?: number;
}

/** What is known of a request before its answer. */
export interface Before {
  /** how the last request for the same ended */
  readonly entry: Entry | undefined;
  /** pauses of its server in a row */
  readonly pauses: number;
  readonly retryAfterMs: number | null;
  readonly now: Date;
}

interface Rule {
  readonly state: State;
  readonly becomes?: 'imported' | 'provisional' | 'zero';
  /** growth of the wait; none: not again by itself */
  readonly wait?: Reason;
  /** the whole server is left alone meanwhile */
  readonly server?: true;
}

const RULES: Readonly<Record<Outcome, Rule>> = {
  import: { state: 'received', becomes: 'imported' },
  provisional: { state: 'received', becomes: 'provisional', wait: 'provisional' },
  'known-zero': { state: 'received', becomes: 'zero', wait: 'zero' },
  gone: { state: 'gone' },
  retry: { state: 'waiting', wait: 'down', server: true },
  queued: { state: 'queued', wait: 'queued' },
  pause: { state: 'waiting', wait: 'pause', server: true },
  'broken-credential': { state: 'broken' },
  'unsupported-report': { state: 'unsupported' },
  'retry-with-full-dates': { state: 'refused' },
  unreachable: { state: 'waiting', wait: 'down', server: true },
  timeout: { state: 'waiting', wait: 'down' },
  cut: { state: 'waiting', wait: 'down' },
  unreadable: { state: 'refused', wait: 'refused' },
  'wrong-answer': { state: 'refused', wait: 'refused' },
  'too-large': { state: 'refused', wait: 'refused' },
  redirect: { state: 'refused', wait: 'refused' },
};

/** Decides when a request is made again, and whether its server is left alone meanwhile. */
export function settle(verdict: Verdict, before: Before): Settled {
  const { state, becomes, server } = RULES[verdict.outcome];
  const same = before.entry?.outcome === verdict.outcome ? before.entry : undefined;
  const attempts = (same?.attempts ?? 0) + 1;
  const waitMs = waitOf(verdict, before, server ? before.pauses + 1 : attempts);
  return {
    ...standing(state, becomes, verdict.keep),
    attempts,
    next: waitMs === null ? null : new Date(before.now.getTime() + waitMs).toISOString(),
    ...(server && waitMs !== null && { pauseMs: waitMs }),
  };
}

/** What holds no body has nothing to import: it is at once what the import would make of it. */
function standing(
  state: State,
  becomes: Rule['becomes'],
  keep: boolean,
): Pick<Settled, 'state' | 'becomes'> {
  if (!becomes) return { state };
  return keep ? { state, becomes } : { state: becomes };
}

function waitOf({ outcome, code }: Verdict, before: Before, attempts: number): number | null {
  const { wait } = RULES[outcome];
  if (!wait) return null;
  if (SAID_BY_SERVER.includes(outcome) && before.retryAfterMs !== null) return before.retryAfterMs;
  return delayMs(code === 1010 ? 'busy' : wait, attempts);
}

/** Outcomes with which a server may say itself when to ask again. */
const SAID_BY_SERVER: readonly Outcome[] = ['retry', 'queued', 'pause'];
