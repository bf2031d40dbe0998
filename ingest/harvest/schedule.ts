import { Cron } from 'croner';
import type { Ledger } from './ledger.ts';
import type { HarvestSource } from './settings.ts';

/** The schedule's clock, summer time included. */
const TIMEZONE = 'Europe/Paris';

/** When one looks again, and at which sources' new months. */
export interface Wake {
  readonly at: Date;
  readonly fresh: ReadonlySet<string>;
}

/**
 * The next moment something is due: a source's schedule, a month to be asked again, the end of a server's pause.
 *
 * @param since when the last harvest began: what fell due while it ran is due at once
 * @returns undefined when no schedule ever comes
 */
export function nextWake(
  sources: readonly HarvestSource[],
  ledger: Ledger,
  since: Date,
): Wake | undefined {
  const scheduled = sources.flatMap(({ source, schedule }) => {
    const at = new Cron(schedule, { timezone: TIMEZONE, paused: true }).nextRun(since);
    return at ? [{ source, at }] : [];
  });
  const names = new Set(sources.map(({ source }) => source));
  const again = [
    ...ledger
      .entries()
      .filter(({ account }) => names.has(account.replace(/\/.*$/, '')))
      .flatMap(({ next }) => next ?? []),
    ...ledger.pauses().map(({ until }) => until),
  ]
    .map((iso) => new Date(iso))
    .filter((moment) => moment > since);
  const at = [...scheduled.map((one) => one.at), ...again].sort(
    (a, b) => a.getTime() - b.getTime(),
  )[0];
  if (!at) return undefined;
  const fresh = scheduled.filter((one) => one.at <= at).map(({ source }) => source);
  return { at, fresh: new Set(fresh) };
}
