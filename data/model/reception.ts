import { dayAfter, lastDayOf, monthOfDay, monthsBetween, type Day, type Month } from './period.ts';

/** What may become of one month of one source and member. Zero, missing and not yet due are three things (domain §4). */
export const RECEPTION_STATES = [
  /** received after its end, no line refused */
  'complete',
  /** received before its end, said provisional by the provider, or with refused lines */
  'partial',
  /** received, and nobody used it */
  'zero',
  /** every line of it was refused */
  'rejected',
  /** due, and nothing came */
  'missing',
  /** not over, or over for too short a time */
  'not-due',
] as const;

/** One of {@link RECEPTION_STATES}. */
export type ReceptionState = (typeof RECEPTION_STATES)[number];

/** What a version knows of one month of one source and member. */
export interface ReceivedMonth {
  readonly source: string;
  readonly month: Month;
  /** member code, `'none'` for what is *non réparti* */
  readonly member: string;
  /** null when no line of the month was accepted */
  readonly uses: number | null;
  /** lines of the month refused */
  readonly rejected: number;
  /** day the batch came, in Paris; null when no line was accepted */
  readonly receivedOn: Day | null;
  /** the provider says that figures may still change (COUNTER 3031, 3040) */
  readonly provisional: boolean;
}

/** When a source is awaited: `to` null when it has no end. */
export interface AwaitedSource {
  readonly source: string;
  readonly from: Month;
  readonly to: Month | null;
}

/** Days after the end of a month before its files are missed. */
export const DUE_DAYS = 31;

/** The last day a month may come on before it is missed. */
export function dueOn(month: Month): Day {
  return dayAfter(lastDayOf(month), DUE_DAYS);
}

/** One month of one source and member. */
export interface ReceptionCell {
  readonly source: string;
  readonly month: Month;
  readonly member: string;
  readonly state: ReceptionState;
}

/**
 * Every month of every source and member it ever told of, from its first awaited month to this one. What is *non réparti*
 * is awaited of nobody: it shows where it came. A month whose lines were all refused is so for every member.
 *
 * @param today day of the question, `2026-11-22`
 */
export function receptionCells(
  sources: readonly AwaitedSource[],
  received: readonly ReceivedMonth[],
  today: Day,
): ReceptionCell[] {
  const byPlace = new Map(received.map((one) => [placeOf(one), one]));
  return sources.flatMap(({ source, from, to }) => {
    const own = received.filter((one) => one.source === source);
    const members = [...new Set(own.map(({ member }) => member))].sort();
    return monthsBetween(from, lastAwaited(to, today)).flatMap((month) => {
      const refused = byPlace.get(placeOf({ source, month, member: NOBODY }));
      return members.flatMap((member) => {
        const place = { source, month, member };
        const one = byPlace.get(placeOf(place)) ?? (refused?.uses === null ? refused : undefined);
        const isShown = member !== NOBODY || one !== undefined;
        return isShown ? [{ ...place, state: stateOf(one, month, today) }] : [];
      });
    });
  });
}

/** Member of what is *non réparti*. */
const NOBODY = 'none';

function lastAwaited(to: Month | null, today: Day): Month {
  const now = monthOfDay(today);
  return to !== null && to < now ? to : now;
}

function placeOf({ source, month, member }: Omit<ReceptionCell, 'state'>): string {
  return `${source} ${month} ${member}`;
}

function stateOf(received: ReceivedMonth | undefined, month: Month, today: Day): ReceptionState {
  const end = lastDayOf(month);
  if (!received) return today > dueOn(month) ? 'missing' : 'not-due';
  const { uses, rejected, receivedOn, provisional } = received;
  if (uses === null || receivedOn === null) return 'rejected';
  if (provisional || rejected > 0 || receivedOn <= end) return 'partial';
  return uses === 0 ? 'zero' : 'complete';
}
