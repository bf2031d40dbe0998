import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Account } from './recount/account.ts';
import { cellsOf, type Cell } from './recount/cells.ts';
import { isCounter, recountCounter } from './recount/counter.ts';
import { recountEnrolments } from './recount/enrolments.ts';
import { recountEvents } from './recount/events.ts';
import { latticeOf } from './recount/lattice.ts';
import { declaredIn, type Declared } from './recount/declared.ts';
import { settingsIn } from './recount/settings.ts';
import { textOf } from './recount/text.ts';
import type { Figure, Use } from './recount/uses.ts';

/** What a drop must come to. */
export interface Recount {
  /** file name → account */
  readonly accounts: ReadonlyMap<string, Account>;
  /** `span|year|month|member|scope|item` → cell */
  readonly cells: ReadonlyMap<string, Cell>;
}

interface FileRecount {
  readonly account: Account;
  readonly uses?: readonly Use[];
  readonly figures?: readonly Figure[];
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
  const declared = declaredIn(settingsIn(settings));
  const accounts = new Map<string, Account>();
  const uses: Use[] = [];
  const figures: Figure[] = [];
  const told = new Set<string>();
  for (const path of files) {
    const file = recountFile(path, declared, today);
    accounts.set(basename(path), file.account);
    for (const use of file.uses ?? []) uses.push(use);
    for (const figure of file.figures ?? []) figures.push(figure);
    refuseTwice(told, file);
  }
  const tellable = withoutEvents(figures, uses);
  const years = latticeOf(uses, tellable, declared);
  return { accounts, cells: cellsOf(years, lastMonthsOf([...uses, ...figures]), declared.members) };
}

function recountFile(path: string, declared: Declared, today: string): FileRecount {
  const text = textOf(readFileSync(path));
  if (isCounter(text)) return recountCounter(text, declared);
  const profile = declared.profiles.find(({ files = [] }) => matches(basename(path), files));
  if (profile?.kind === 'events') return recountEvents(text, profile, declared, today);
  if (profile?.kind === 'enrolments') {
    return { account: recountEnrolments(text, profile, declared) };
  }
  throw new Error(`${path}: neither events, enrolments nor COUNTER`);
}

function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(name);
  });
}

/** Uses of a resource in a month: Total_Item_Requests by people, unless events tell them. */
function withoutEvents(figures: readonly Figure[], uses: readonly Use[]): Figure[] {
  const heard = new Set(uses.map(period));
  return figures.filter(
    (figure) =>
      figure.metric === 'Total_Item_Requests' && figure.regular && !heard.has(period(figure)),
  );
}

function refuseTwice(told: Set<string>, { uses = [], figures = [] }: FileRecount): void {
  const byEvents = uses.map((use) => `${period(use)} by events`);
  const byTotals = figures.map((figure) => `${period(figure)} by ${figure.metric}`);
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
