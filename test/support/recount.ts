import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Account } from './recount/account.ts';
import { cellsOf, type Cell } from './recount/cells.ts';
import { cohortsOf } from './recount/cohorts.ts';
import { isCounter, recountCounter } from './recount/counter.ts';
import { recountEnrolments, type Enrolled } from './recount/enrolments.ts';
import { recountEvents } from './recount/events.ts';
import { hoursOf, type HourCell } from './recount/hours.ts';
import { latticeOf } from './recount/lattice.ts';
import { placesOf } from './recount/places.ts';
import { declaredIn, type Declared } from './recount/declared.ts';
import { recountTotals } from './recount/provider-totals.ts';
import { recountRecords, type Line } from './recount/records.ts';
import { settingsIn, type ProfileFile } from './recount/settings.ts';
import { textOf } from './recount/text.ts';
import type { Figure, Use } from './recount/uses.ts';

/** What a drop must come to. */
export interface Recount {
  /** file name → account */
  readonly accounts: ReadonlyMap<string, Account>;
  /** name of a provider's own table → metric → what its accepted values come to */
  readonly totals: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** `span|year|month|member|scope|item` → cell */
  readonly cells: ReadonlyMap<string, Cell>;
  /** `year|member|first|month` → readers */
  readonly cohorts: ReadonlyMap<string, number>;
  /** `span|year|month|level|place|scope|item` → cell of a commune or EPCI */
  readonly places: ReadonlyMap<string, Cell>;
  /** `year|member|scope|item|weekday|hour` → hour of the week */
  readonly hours: ReadonlyMap<string, HourCell>;
}

/** Everything a drop tells, row by row. */
export interface Told extends Pick<Recount, 'accounts' | 'totals'> {
  readonly declared: Declared;
  readonly uses: readonly Use[];
  /** every figure of the providers' own reports */
  readonly figures: readonly Figure[];
  /** name of a file of enrolments → those it lists */
  readonly enrolled: ReadonlyMap<string, readonly Enrolled[]>;
  readonly orders: readonly Line[];
}

interface FileRecount {
  readonly account: Account;
  readonly enrolled?: readonly Enrolled[];
  readonly orders?: readonly Line[];
  readonly uses?: readonly Use[];
  readonly figures?: readonly Figure[];
  readonly totals?: Readonly<Record<string, number>>;
}

/**
 * Counts a drop by the written rules alone, in plain steps, sharing no code with the product: what the product publishes
 * is compared with it. Restated periods are not its business.
 *
 * @param settings folder of the agreement, the catalogue and the profiles
 * @param today the last day that can have been used, `yyyy-mm-dd`
 * @throws Error for a drop that tells the same period twice
 */
export function recount(settings: string, files: readonly string[], today: string): Recount {
  const { accounts, totals, ...told } = toldBy(settings, files, today);
  return { accounts, totals, ...cellsTold(told), cohorts: cohortsOf(told.uses) };
}

/** The cells that everything told comes to. */
export function cellsTold({
  declared,
  uses,
  figures,
}: Pick<Told, 'declared' | 'uses' | 'figures'>): Pick<Recount, 'cells' | 'places' | 'hours'> {
  const years = latticeOf(uses, withoutEvents(figures, uses), declared);
  const lastMonths = lastMonthsOf([...uses, ...figures]);
  return {
    cells: cellsOf(years, lastMonths, declared.members),
    places: placesOf(uses, years, lastMonths, declared),
    hours: hoursOf(uses, declared),
  };
}

/** Reads a drop by the written rules alone, see {@link recount}. */
export function toldBy(settings: string, files: readonly string[], today: string): Told {
  const declared = declaredIn(settingsIn(settings));
  const accounts = new Map<string, Account>();
  const uses: Use[] = [];
  const figures: Figure[] = [];
  const told = new Set<string>();
  const enrolled = new Map<string, readonly Enrolled[]>();
  const orders: Line[] = [];
  const totals = new Map<string, Readonly<Record<string, number>>>();
  for (const path of files) {
    const file = recountFile(path, declared, today);
    accounts.set(basename(path), file.account);
    if (file.enrolled) enrolled.set(basename(path), file.enrolled);
    orders.push(...(file.orders ?? []));
    if (file.totals) totals.set(basename(path), file.totals);
    for (const use of file.uses ?? []) uses.push(use);
    for (const figure of file.figures ?? []) figures.push(figure);
    refuseTwice(told, file);
  }
  return { declared, accounts, totals, uses, figures, enrolled, orders };
}

function recountFile(path: string, declared: Declared, today: string): FileRecount {
  const bytes = readFileSync(path);
  const name = basename(path);
  const profile = declared.profiles.find(({ files = [] }) => namedBy(name, files));
  if (profile && isTable(profile)) return recountTable(name, bytes, profile, declared);
  const text = textOf(bytes);
  if (isCounter(text)) return recountCounter(text, declared);
  if (profile?.kind === 'events') return recountEvents(text, profile, declared, today);
  if (profile?.kind === 'enrolments') return recountEnrolments(text, profile, declared);
  throw new Error(`${path}: neither events, enrolments nor COUNTER`);
}

/** May files of a profile be workbooks? */
function isTable({ kind }: ProfileFile): boolean {
  return ['counts', 'orders', 'invoices', 'objectives', 'actions'].includes(kind);
}

function recountTable(
  name: string,
  bytes: Buffer,
  profile: ProfileFile,
  declared: Declared,
): FileRecount {
  if (profile.kind !== 'counts') {
    const { account, records } = recountRecords(bytes, profile, declared);
    return { account, ...(profile.kind === 'orders' && { orders: records }) };
  }
  return withTotals(
    recountTotals(bytes, profile, namedBy(name, profile.files ?? []) ?? {}, declared),
  );
}

/** What a file's name says by the first pattern it fits; undefined when it fits none. */
function namedBy(
  name: string,
  patterns: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const fits = patterns.map((pattern) => {
    const escaped = pattern.replaceAll(/[.+^$()|[\]\\]/g, '\\$&');
    const fields = escaped.replaceAll(/\{(\w+)\}/g, '(?<$1>.+)');
    return new RegExp(`^${fields.replaceAll('*', '.*').replaceAll(/(?<!\()\?/g, '.')}$`).exec(name);
  });
  const fit = fits.find((match) => match !== null);
  return fit && { ...fit.groups };
}

function withTotals(file: FileRecount): FileRecount {
  const totals: Record<string, number> = {};
  for (const { metric, value } of file.figures ?? [])
    totals[metric] = (totals[metric] ?? 0) + value;
  return { ...file, totals };
}

/** Uses of a resource in a month: Total_Item_Requests by people or a provider's own count, unless events tell them. */
function withoutEvents(figures: readonly Figure[], uses: readonly Use[]): Figure[] {
  const heard = new Set(uses.map(period));
  return figures.filter(
    (figure) =>
      ['Total_Item_Requests', 'uses'].includes(figure.metric) &&
      figure.regular &&
      !heard.has(period(figure)),
  );
}

function refuseTwice(told: Set<string>, { uses = [], figures = [] }: FileRecount): void {
  const byEvents = uses.map((use) => `${period(use)} by events`);
  const byTotals = figures.map(
    (figure) => `${period(figure)} by ${figure.metric} of ${figure.member}`,
  );
  for (const key of new Set([...byEvents, ...byTotals])) {
    if (told.has(key)) throw new Error(`two files tell ${key}`);
    told.add(key);
  }
}

function lastMonthsOf(told: readonly Pick<Use, 'year' | 'month'>[]): Map<number, number> {
  const last = new Map<number, number>();
  for (const { year, month } of told) last.set(year, Math.max(month, last.get(year) ?? 0));
  return last;
}

function period({ resource, year, month }: Pick<Use, 'resource' | 'year' | 'month'>): string {
  return `${resource} ${year}-${month}`;
}
