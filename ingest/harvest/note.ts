import type { Account } from './account.ts';
import { serverOf } from './address.ts';
import type { Got } from './fetch.ts';
import type { Asked, Entry } from './ledger.ts';
import type { HarvestRun } from './run.ts';
import { printable, scrubbed } from './scrub.ts';
import { settle, type Settled } from './settle.ts';
import type { Verdict } from './verdict.ts';

/** What the ledger will hold of an answer, and what follows from it. */
export interface Note {
  readonly entry: Entry;
  readonly settled: Settled;
}

/** Puts down how a request ended, without anything secret. */
export function noted(
  { book, effects }: HarvestRun,
  account: Account,
  { got, verdict }: { readonly got: Got; readonly verdict: Verdict },
  asked: Asked,
): Note {
  const now = effects.now();
  const before = book.ledger.entry(asked);
  const retryAfterMs = got.kind === 'answer' ? got.retryAfterMs : null;
  const pauses = book.ledger.pause(serverOf(account.source))?.attempts ?? 0;
  const settled = settle(verdict, { entry: before, pauses, retryAfterMs, now });
  const { state, becomes, attempts, next } = settled;
  const { outcome, code, status, message } = verdict;
  return {
    settled,
    entry: {
      ...asked,
      at: now.toISOString(),
      credential: account.fingerprint,
      state,
      ...(becomes && { becomes }),
      ...{ outcome, attempts, next, code, status },
      message: printable(scrubbed(message, account.credential.secrets())),
      ...(before?.refusals !== undefined && { refusals: before.refusals }),
    },
  };
}

/** Leaves a server alone for as long as an answer asks for. */
export async function leaveAlone(
  { book, effects }: HarvestRun,
  { source }: Account,
  pauseMs: number,
): Promise<void> {
  const server = serverOf(source);
  const now = effects.now();
  await book.append({
    at: now.toISOString(),
    server,
    until: new Date(now.getTime() + pauseMs).toISOString(),
    attempts: (book.ledger.pause(server)?.attempts ?? 0) + 1,
  });
}

/** A server that answers a report again is given its whole patience back; its lists may well answer while it is down. */
export async function forgetPauses(
  { book, effects }: HarvestRun,
  { source }: Account,
): Promise<void> {
  const server = serverOf(source);
  const at = effects.now().toISOString();
  if ((book.ledger.pause(server)?.attempts ?? 0) > 0)
    await book.append({ at, server, until: at, attempts: 0 });
}
