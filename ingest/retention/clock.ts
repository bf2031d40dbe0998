import type { Original } from '../archive.ts';
import { standingBatches, type Manifest } from '../manifest.ts';
import type { Privacy } from '../settings/privacy.ts';
import type { Place, Rewriting } from './rewriting.ts';

const DAY = 86_400_000;

/** The moments before which something was received, or ended, for its time to be over. */
export interface Clock {
  readonly events: Date;
  readonly originals: Date;
  /** the day, ISO, before which an enrolment ended */
  readonly enrolments: string;
  /** the day of now, ISO */
  readonly today: string;
}

/** Where the clocks stand. */
export function clockAt(now: Date, { events, originals, enrolments }: Privacy): Clock {
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY);
  return {
    events: ago(events),
    originals: ago(originals),
    enrolments: ago(enrolments).toISOString().slice(0, 10),
    today: now.toISOString().slice(0, 10),
  };
}

/** Files of events whose time is over: it runs from the day their batch was received. */
export function dueEvents(rewriting: Rewriting, { events }: Clock): Place[] {
  return rewriting
    .places()
    .filter(({ file }) => file.table === 'usage_event')
    .filter(({ batch }) => new Date(rewriting.receivedAt(batch)) < events);
}

/** Originals whose time is over; one the ledger does not know was kept by a run that was killed: its own date counts. */
export function dueOriginals(
  kept: readonly Original[],
  manifest: Manifest,
  { originals }: Clock,
): Original[] {
  const received = new Map(
    standingBatches(manifest).map(({ fingerprint, at }) => [fingerprint, at]),
  );
  return kept.filter(({ fingerprint, since }) => {
    const at = received.get(fingerprint);
    return (at === undefined ? since : new Date(at)) < originals;
  });
}
