import type { Month } from '../../../data/model/period.ts';
import type { CounterException } from './exceptions.ts';
import type { Institution } from './institution.ts';
import { slug } from '../../../data/model/slug.ts';

/** What a report says of itself, whatever its format and release. */
export interface ReportHeader {
  /** `PR`, `IR_M1`, … ; empty when the file does not say */
  readonly report: string;
  /** `5`, `5.1`; empty when the file does not say */
  readonly release: string;
  readonly institution: Institution;
  readonly createdBy: string;
  /** the platform the report is limited to; empty for all of the provider's */
  readonly platform: string;
  /** months it was asked for, both included; undefined when the file does not say */
  readonly period: MonthSpan | undefined;
  readonly exceptions: readonly CounterException[];
}

/** Months from one to another, both included. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

/** The identifier of a report as slices and figures bear it. */
export function reportKey(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_');
}

/** Does a report say neither who made it nor whom it is about? */
export function isNameless({ createdBy, institution }: ReportHeader): boolean {
  return createdBy === '' && institution.name === '';
}

/**
 * The source a report is filed under: who made it, else whom it is about, else the one platform it has figures of.
 *
 * @param platforms of its figures
 */
export function sourceOf(header: ReportHeader, platforms: ReadonlySet<string> = new Set()): string {
  const [only = ''] = platforms.size === 1 ? platforms : [];
  return slug(header.createdBy || header.institution.name || only || 'counter');
}

/** Is a month among those the report was asked for? Yes when it does not say. */
export function isWithin(month: Month, period: MonthSpan | undefined): boolean {
  return period === undefined || (month >= period.from && month <= period.to);
}
