import type { CellObject } from '@e965/xlsx';
import type { Encoding } from '../drop-file.ts';
import type { MonthTotal } from './month-total.ts';

/** A row of a provider's text. */
export type TextRow = readonly (string | number)[];

/** A row of a sheet. */
export type SheetRow = readonly (string | number | CellObject)[];

interface Sent {
  readonly resource: string;
  /** a file for each member, over all years, rather than one for each year */
  readonly perMember?: true;
  /** what the profile says of its shape */
  readonly profile: object;
}

/** A text of totals as a provider makes it, and the profile that reads it. */
export interface TextLayout extends Sent {
  readonly extension: 'csv' | 'tsv';
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly rows: (totals: readonly MonthTotal[]) => readonly TextRow[];
}

/** A workbook of totals, likewise. */
export interface WorkbookLayout extends Sent {
  readonly extension: 'xlsx' | 'ods';
  /** rows by the title of their sheet */
  readonly sheets: (totals: readonly MonthTotal[]) => Readonly<Record<string, readonly SheetRow[]>>;
}

/** A file of totals. */
export type TotalsLayout = TextLayout | WorkbookLayout;

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];
const SHORT_MONTHS = [
  ...['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin'],
  ...['juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
];

/** `janvier`. */
export function monthName({ month }: MonthTotal): string {
  return MONTHS[month - 1] ?? '';
}

/** `janvier 2025`. */
export function longMonth(total: MonthTotal): string {
  return `${monthName(total)} ${total.year}`;
}

/** `janv.-25`. */
export function shortMonth({ year, month }: MonthTotal): string {
  return `${SHORT_MONTHS[month - 1] ?? ''}-${year % 100}`;
}

/** `2025-01`. */
export function isoMonth({ year, month }: MonthTotal): string {
  return `${year}-${twoDigits(month)}`;
}

/** `101:05:09`. */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map(twoDigits).join(':');
}

/** `12 345`, with the blank a provider parts thousands by. */
export function parted(value: number, blank: string): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, blank);
}

/** The months told of, in order, each with the total of every member. */
export function byMonth(totals: readonly MonthTotal[]): MonthTotal[][] {
  const months = [...new Set(totals.map(isoMonth))].sort();
  return months.map((month) => totals.filter((total) => isoMonth(total) === month));
}

/** The members told of, each with the total of every month. */
export function byMember(totals: readonly MonthTotal[]): MonthTotal[][] {
  const members = [...new Set(totals.map(({ member }) => member))];
  return members.map((member) => totals.filter((total) => total.member === member));
}

/** A measure over all. */
export function sumOf(
  totals: readonly MonthTotal[],
  measure: 'uses' | 'sessions' | 'seconds' | 'downloads',
): number {
  return totals.reduce((sum, total) => sum + total[measure], 0);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
