import { parisDay } from '../../data/model/paris-day.ts';
import {
  monthNumberOf,
  monthsBetween,
  parseMonth,
  yearOf,
  type Month,
} from '../../data/model/period.ts';
import type { Account } from './account.ts';
import { serverOf } from './address.ts';
import type { Entry, Ledger } from './ledger.ts';
import type { Offer } from './offer.ts';
import type { ReportId } from './settings.ts';

/** What somebody wants harvested. */
export interface Wish {
  readonly from?: Month;
  readonly to?: Month;
  /** also what was received already, switched off or not yet due again */
  readonly again: boolean;
  /** sources whose months never asked for may be asked for now; all when left out */
  readonly fresh?: ReadonlySet<string>;
}

/** One request to make. */
export interface Wanted {
  readonly account: Account;
  readonly report: ReportId;
  readonly month: Month;
}

/** The last whole month at a moment, by the calendar of Paris. */
export function lastWholeMonth(now: Date): Month {
  const today = parisDay(now);
  const first = new Date(Date.UTC(yearOf(today), monthNumberOf(today) - 2, 1));
  return parseMonth(first.toISOString().slice(0, 7));
}

/**
 * What is to be asked of an account now, one month of one report each: first what was never asked for, then what failed
 * least often, so that one request that always fails never keeps the others from their turn.
 */
export function requestsFor(
  account: Account,
  { ledger, offer, wish, now }: { ledger: Ledger; offer: Offer; wish: Wish; now: Date },
): Wanted[] {
  const { reports } = account.source;
  const months = monthsWanted(account, wish, now);
  const wanted = reports.flatMap((report) =>
    months.filter((month) => offer.has(report, month)).map((month) => ({ account, report, month })),
  );
  return wanted
    .filter((one) => isDue(one, ledger, wish, now))
    .map((one) => ({ one, failed: failuresOf(ledger.entry(askedBy(one))) }))
    .sort((left, right) => left.failed - right.failed)
    .map(({ one }) => one);
}

/** May it be asked now? Asked again before each request: an answer may have switched off what follows. */
export function isDue(wanted: Wanted, ledger: Ledger, wish: Wish, now: Date): boolean {
  const { account, report } = wanted;
  const pause = ledger.pause(serverOf(account.source));
  if (pause && Date.parse(pause.until) > now.getTime()) return false;
  if (wish.again) return true;
  if (ledger.off(account.id, report, account.fingerprint)) return false;
  const entry = ledger.entry(askedBy(wanted));
  if (!entry) return wish.fresh?.has(account.source.source) ?? true;
  // switched off by a credential that was mended since
  if (entry.state === 'broken' || entry.state === 'unsupported') return true;
  return entry.next !== null && Date.parse(entry.next) <= now.getTime();
}

/** How the ledger names a request. */
export function askedBy({ account, report, month }: Wanted): {
  account: string;
  report: string;
  month: Month;
} {
  return { account: account.id, report, month };
}

/** The months between what the settings and the wish say, none after the last whole one. */
export function monthsWanted({ source }: Account, { from, to }: Wish, now: Date): Month[] {
  const first = from && from > source.from ? from : source.from;
  const ends = [lastWholeMonth(now), source.to, to].filter((month) => month !== undefined);
  const last = ends.sort()[0];
  return last === undefined ? [] : monthsBetween(first, last);
}

function failuresOf(entry: Entry | undefined): number {
  return entry?.attempts ?? 0;
}
