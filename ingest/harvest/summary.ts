import type { MemberCode } from '../../data/model/member.ts';
import type { Month } from '../../data/model/period.ts';
import type { RunState } from '../report.ts';
import type { Account } from './account.ts';
import type { Asking } from './harvest.ts';
import type { Entry, Ledger, State } from './ledger.ts';
import { monthsWanted, requestsFor, type Wish } from './plan.ts';
import type { ReportId } from './settings.ts';

/** How things stand with one report of one account, over the months wanted. */
export interface HarvestLine {
  readonly source: string;
  /** the member as the server calls it; empty without a consortium */
  readonly institution: string;
  readonly member: MemberCode | null;
  readonly report: ReportId;
  /** requests made in this run */
  readonly asked: number;
  /** months by state, those never asked as `missing` */
  readonly months: Readonly<Record<State | 'missing', number>>;
  /** values imported, over all months */
  readonly values: number;
  /** why it is left alone; null when it is not */
  readonly off: 'broken' | 'unsupported' | 'not-offered' | null;
  /** months that a dry run would ask for */
  readonly due: readonly Month[];
  /** ISO time of the next request by itself; null: none */
  readonly next: string | null;
}

/** An answer of this run that somebody should read. */
export type HarvestNote = Pick<
  Entry,
  'report' | 'month' | 'state' | 'outcome' | 'code' | 'status' | 'message'
> & { readonly source: string; readonly institution: string };

/** What a harvest came to. */
export interface HarvestReport {
  readonly state: 'harvested' | 'nothing-due' | 'dry-run';
  readonly requests: number;
  readonly lines: readonly HarvestLine[];
  readonly notes: readonly HarvestNote[];
  /** servers that are left alone, and until when */
  readonly pauses: readonly { readonly server: string; readonly until: string }[];
  /** what the import published; null when nothing had come */
  readonly ingest: {
    readonly state: RunState;
    readonly accepted: number;
    readonly version: number | null;
  } | null;
}

/** What a line is made from. */
export interface Standing {
  readonly ledger: Ledger;
  readonly wish: Wish;
  readonly now: Date;
}

/** Lines of one account. */
export function linesOf({ account, offer, entries }: Asking, standing: Standing): HarvestLine[] {
  const { ledger, wish, now } = standing;
  const due = requestsFor(account, { ledger, offer, wish, now });
  return account.source.reports.map((report) => {
    const months = monthsWanted(account, wish, now);
    const known = months.flatMap(
      (month) => ledger.entry({ account: account.id, report, month }) ?? [],
    );
    const off = offer.lacks(report)
      ? 'not-offered'
      : (ledger.off(account.id, report, account.fingerprint) ?? null);
    return {
      source: account.source.source,
      institution: account.label,
      member: account.member,
      report,
      asked: entries.filter((entry) => entry.report === report).length,
      months: { ...countsOf(known), missing: months.length - known.length },
      values: known.reduce((sum, { values = 0 }) => sum + values, 0),
      off,
      due: due.filter((one) => one.report === report).map(({ month }) => month),
      next: off === null ? earliest(known) : null,
    };
  });
}

/** What of an account's answers somebody should read: all that did not simply bring a whole month. */
export function notesOf({ account, entries }: Asking, ledger: Ledger): HarvestNote[] {
  return entries
    .map((entry) => ledger.entry(entry) ?? entry)
    .filter(({ state, code }) => state !== 'imported' || code !== null)
    .map((entry) => noteOf(entry, account));
}

function noteOf(
  { report, month, state, outcome, code, status, message }: Entry,
  { source, label }: Account,
): HarvestNote {
  const place = { source: source.source, institution: label };
  return { ...place, report, month, state, outcome, code, status, message };
}

function countsOf(entries: readonly Entry[]): Record<State, number> {
  const count = (state: State): number => entries.filter((entry) => entry.state === state).length;
  return {
    received: count('received'),
    imported: count('imported'),
    provisional: count('provisional'),
    zero: count('zero'),
    gone: count('gone'),
    queued: count('queued'),
    waiting: count('waiting'),
    refused: count('refused'),
    broken: count('broken'),
    unsupported: count('unsupported'),
  };
}

function earliest(entries: readonly Entry[]): string | null {
  return entries.flatMap(({ next }) => next ?? []).sort()[0] ?? null;
}
