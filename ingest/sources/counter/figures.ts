import { createHash } from 'node:crypto';
import type { MemberCode } from '../../../data/model/member.ts';
import type { Month } from '../../../data/model/period.ts';
import type { Counts, Reject, RejectRule } from '../../counts.ts';
import { redacted } from '../mapped.ts';
import { institutionKey, type Institution } from './institution.ts';
import { standardMetric } from './metric-type.ts';
import { slug } from './slug.ts';
import type { CounterFigure } from './store.ts';
import { parseCount } from './value.ts';

/** One row of a report: an item, or what its attributes leave of it, under one metric. Tables have them as such. */
export interface CounterRow {
  /** line in a table, 0 in a document that has none */
  readonly line: number;
  /** all that tells the row from others, values included: the same row again is a duplicate */
  readonly key: string;
  /** of the institution and of the item: they tell summary rows, and are not kept */
  readonly names: readonly string[];
  /** undefined: the report has no such attribute; empty: it has, and says nothing */
  readonly platform: string | undefined;
  readonly metric: string;
  readonly institution: Institution;
  readonly dataType: string;
  readonly accessMethod: string;
  readonly values: readonly CounterValue[];
  /** the row has more cells than there are headings */
  readonly slipped?: boolean;
}

/** One monthly value, the unit of the account. */
export interface CounterValue {
  /** undefined: what stands for the month is none */
  readonly month: Month | undefined;
  readonly text: string;
  /** place in the file: heading of the column, path in the document */
  readonly field: string;
}

/** What the rows of one report are filed under. */
export interface Filing {
  readonly report: string;
  readonly source: string;
  readonly member: (institution: Institution) => MemberCode | null;
  /** platform → resource, undefined when nobody declared it */
  readonly declared: (platform: string) => string | undefined;
}

/** Rows that repeat what others say: an item, an institution or a metric of this name. */
const SUMMARIES = new Set([
  'all',
  'total',
  'all databases',
  'all titles',
  'all items',
  'all platforms',
  'total for all titles',
  'total for all databases',
  'total for all items',
  'total for all platforms',
]);

/** The figures of one report, added up over items as they come: no title is kept. */
export class Figures {
  readonly rejects: Reject[] = [];
  /** those with accepted values, and how many */
  readonly institutions = new Map<string, { institution: Institution; values: number }>();
  readonly #figures = new Map<string, CounterFigure>();
  readonly #filing: Filing;
  readonly #seen = new Set<string>();
  readonly #skipped: Record<string, number> = {};
  #read = 0;
  #accepted = 0;
  #duplicates = 0;

  constructor(filing: Filing) {
    this.#filing = filing;
  }

  /** Accounts for one row. */
  take(row: CounterRow): void {
    const { length } = row.values;
    this.#read += length;
    if (isSummary(row)) return this.#skip('summary-row', length);
    if (this.#isAgain(row)) {
      this.#duplicates += length;
      return;
    }
    const blank = blankIn(row);
    const months = new Set<string>();
    for (const value of row.values) {
      const said = `${value.month ?? value.field}=${value.text}`;
      if (row.slipped) this.#reject(row, value.field, 'column-count');
      else if (blank) this.#reject(row, row.line > 0 ? blank.field : value.field, blank.rule);
      else if (months.has(said)) this.#duplicates += 1;
      else this.#value(row, value);
      months.add(said);
    }
  }

  #isAgain({ key }: CounterRow): boolean {
    const hash = createHash('sha1').update(key).digest('base64').slice(0, 20);
    if (this.#seen.has(hash)) return true;
    this.#seen.add(hash);
    return false;
  }

  #value(row: CounterRow, { month, text, field }: CounterValue): void {
    if (month === undefined) return this.#reject(row, field, 'bad-month');
    if (text === '') return this.#skip('blank-value', 1);
    const value = parseCount(text);
    if (value === undefined) return this.#reject(row, field, 'bad-number', text);
    this.#accepted += 1;
    this.#add(this.#figure(row, month), value);
  }

  #figure(row: CounterRow, month: Month): Omit<CounterFigure, 'value'> {
    const { report, source, member, declared } = this.#filing;
    const platform = row.platform ?? source;
    const institution = institutionKey(row.institution);
    const { values = 0 } = this.institutions.get(institution) ?? {};
    this.institutions.set(institution, { institution: row.institution, values: values + 1 });
    return {
      month,
      member: member(row.institution),
      institution,
      resource: declared(platform) ?? slug(platform),
      platform,
      report,
      metric: standardMetric(row.metric) ?? row.metric,
      dataType: row.dataType || null,
      accessMethod: row.accessMethod || null,
    };
  }

  #add(figure: Omit<CounterFigure, 'value'>, value: number): void {
    const key = JSON.stringify(figure);
    this.#figures.set(key, { ...figure, value: (this.#figures.get(key)?.value ?? 0) + value });
  }

  #reject({ line }: CounterRow, field: string, rule: RejectRule, value?: string): void {
    this.rejects.push({ line, field, rule, value: value === undefined ? null : redacted(value) });
  }

  #skip(rule: string, values: number): void {
    this.#skipped[rule] = (this.#skipped[rule] ?? 0) + values;
  }

  /** Every figure: month × institution × platform × metric × attributes. */
  get all(): readonly CounterFigure[] {
    return [...this.#figures.values()];
  }

  /** The account so far, in monthly values. */
  get counts(): Counts {
    return {
      read: this.#read,
      accepted: this.#accepted,
      rejected: this.rejects.length,
      skipped: this.#skipped,
      duplicates: this.#duplicates,
    };
  }

  /** Metric → sum, as a person compares it with the provider's own totals. */
  get totals(): Record<string, number> {
    const totals: Record<string, number> = {};
    for (const { metric, value } of this.#figures.values())
      totals[metric] = (totals[metric] ?? 0) + value;
    return totals;
  }
}

function isSummary({ metric, names }: CounterRow): boolean {
  return [metric, ...names].some((name) => SUMMARIES.has(name.trim().toLowerCase()));
}

/** An attribute that is there, and holds nothing. */
function blankIn({
  metric,
  platform,
}: CounterRow): { readonly field: string; readonly rule: RejectRule } | undefined {
  if (metric === '') return { field: 'Metric_Type', rule: 'unknown-metric' };
  return platform === '' ? { field: 'Platform', rule: 'unknown-resource' } : undefined;
}
