import { createHash } from 'node:crypto';
import type { MemberCode } from '../../../data/model/member.ts';
import type { Month } from '../../../data/model/period.ts';
import type { Counts, Reject, RejectRule } from '../../counts.ts';
import { meaningOn, type Meaning } from '../../settings/name-book.ts';
import { redacted } from '../mapped.ts';
import { institutionKey, type Institution } from './institution.ts';
import { standardMetric } from './metric-type.ts';
import { slug } from '../../../data/model/slug.ts';
import type { CounterFigure } from './store.ts';
import { parseCount } from './value.ts';

/** One row of a report: an item, or what its attributes leave of it, under one metric. Tables have them as such. */
export interface CounterRow {
  /** line in a table, 0 in a document that has none */
  readonly line: number;
  /** all that tells the row from others, values included: the same row again is a duplicate */
  readonly key: string;
  /** of the institution, and of an item without any identifier: they tell summary rows, and are not kept */
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
  /** of a component, under a metric its item has too: the item counts it already */
  readonly isPart?: boolean;
}

/** One monthly value, the unit of the account. */
export interface CounterValue {
  /** undefined: what stands for the month is none */
  readonly month: Month | undefined;
  readonly text: string;
  /** place in the file: heading of the column, path in the document */
  readonly field: string;
  /** how often its list says the same before it: servers list the parts of an item one by one */
  readonly nth?: number;
}

/** What the rows of one report are filed under. */
export interface Filing {
  readonly report: string;
  readonly source: string;
  readonly member: (institution: Institution) => readonly Meaning<MemberCode>[];
  /** platform → resource in a month, undefined when nobody declared it */
  readonly declared: (platform: string, month: Month) => string | undefined;
}

/** An institution, and the members it is one after the other. */
interface Holder {
  readonly key: string;
  /** tells apart those of one key that are different members */
  readonly account: string;
  readonly institution: Institution;
  readonly members: readonly Meaning<MemberCode>[];
}

/** What the rows of a month come to. */
interface Sum {
  value: number;
  /** how many values were accepted */
  values: number;
}

/** Where the figures of a month are filed. */
type Filed = Pick<CounterFigure, 'institution' | 'member' | 'resource'>;

/** Month by month the sum of the rows that are told apart by their item alone. */
interface Series {
  readonly holder: Holder;
  readonly figure: Omit<CounterFigure, 'month' | 'value' | keyof Filed>;
  readonly months: Map<Month, Sum>;
}

/** Rows that repeat what others say: an item, an institution or a metric of this name, `Total for all titles`. */
const SUMMARY = /^((grand )?total( for)?|all)( all)?( databases| titles| items| platforms)?$/i;

/** What a row without a metric says where it is no row of usage. */
const SUMMARY_TITLE = /^((grand )?total|all)\b/i;

/** The figures of one report, added up over items as they come: no title is kept. */
export class Figures {
  readonly rejects: Reject[] = [];
  readonly #series = new Map<string, Series>();
  readonly #institutions = new Map<string, Holder>();
  readonly #holders = new WeakMap<Institution, Holder>();
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
    const repeats = repetition(row);
    if (repeats) return this.#skip(repeats, length);
    if (this.#isAgain(row)) {
      this.#duplicates += length;
      return;
    }
    const blank = blankIn(row);
    const series = blank || row.slipped ? undefined : this.#seriesOf(row);
    const months = new Set<string>();
    for (const value of row.values) {
      const said = saidBy(value);
      if (blank && !row.slipped)
        this.#reject(row, row.line > 0 ? blank.field : value.field, blank.rule);
      else if (!series) this.#reject(row, value.field, 'column-count');
      else if (months.has(said)) this.#duplicates += 1;
      else this.#value(row, value, series);
      months.add(said);
    }
  }

  #isAgain({ key }: CounterRow): boolean {
    const hash = createHash('sha1').update(key).digest('base64').slice(0, 20);
    if (this.#seen.has(hash)) return true;
    this.#seen.add(hash);
    return false;
  }

  #value(row: CounterRow, { month, text, field }: CounterValue, series: Series): void {
    if (month === undefined) return this.#reject(row, field, 'bad-month');
    if (text === '') return this.#skip('blank-value', 1);
    const value = parseCount(text);
    if (value === undefined) return this.#reject(row, field, 'bad-number', text);
    this.#accepted += 1;
    const sum = series.months.get(month);
    if (!sum) return void series.months.set(month, { value, values: 1 });
    sum.value += value;
    sum.values += 1;
  }

  /** Where the values of a row are added; rows come by the hundred thousand and end in a few series. */
  #seriesOf(row: CounterRow): Series {
    const holder = this.#holderOf(row.institution);
    const platform = row.platform ?? this.#filing.source;
    const { dataType, accessMethod } = row;
    const metric = standardMetric(row.metric) ?? row.metric;
    const attributes = [platform, metric, dataType, accessMethod];
    const key = [holder.account, ...attributes].join('\u001F');
    const known = this.#series.get(key);
    if (known) return known;
    const series = {
      holder,
      months: new Map<Month, Sum>(),
      figure: {
        platform,
        report: this.#filing.report,
        metric,
        dataType: dataType || null,
        accessMethod: accessMethod || null,
      },
    };
    this.#series.set(key, series);
    return series;
  }

  #holderOf(institution: Institution): Holder {
    const seen = this.#holders.get(institution);
    if (seen) return seen;
    const key = institutionKey(institution);
    const members = this.#filing.member(institution);
    const account = `${key} ${JSON.stringify(members)}`;
    const own = this.#institutions.get(account) ?? { key, account, institution, members };
    this.#institutions.set(account, own);
    this.#holders.set(institution, own);
    return own;
  }

  #reject({ line }: CounterRow, field: string, rule: RejectRule, value?: string): void {
    this.rejects.push({ line, field, rule, value: value === undefined ? null : redacted(value) });
  }

  #skip(rule: string, values: number): void {
    this.#skipped[rule] = (this.#skipped[rule] ?? 0) + values;
  }

  /** Every figure: month × institution × platform × metric × attributes. */
  get all(): readonly CounterFigure[] {
    return [...this.#series.values()].flatMap((series) =>
      [...series.months].map(([month, { value }]) => ({
        month,
        ...this.#filed(series, month),
        ...series.figure,
        value,
      })),
    );
  }

  /** Where the figures of a month are filed, or would be if the report had any of that month. */
  filedIn(month: Month): readonly Filed[] {
    return [...this.#series.values()]
      .filter(({ months }) => months.size > 0)
      .map((series) => this.#filed(series, month));
  }

  #filed({ holder, figure: { platform } }: Series, month: Month): Filed {
    return {
      institution: holder.key,
      member: meaningOn(holder.members, month) ?? null,
      resource: this.#filing.declared(platform, month) ?? slug(platform),
    };
  }

  /** Does a row name an institution? */
  get isOfSomebody(): boolean {
    return [...this.#institutions.values()].some(({ institution }) => institution.name !== '');
  }

  /** The platforms it has figures of, as the report names them. */
  get platforms(): ReadonlySet<string> {
    return new Set(this.all.map(({ platform }) => platform));
  }

  /** Institutions with accepted values of months in which they are no member, and how many. */
  get strangers(): readonly { readonly institution: Institution; readonly values: number }[] {
    const strange = new Map<Holder, number>();
    for (const { holder, months } of this.#series.values())
      for (const [month, { values }] of months)
        if (meaningOn(holder.members, month) === undefined)
          strange.set(holder, (strange.get(holder) ?? 0) + values);
    return [...strange].map(([{ institution }, values]) => ({ institution, values }));
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
    for (const { metric, value } of this.all) totals[metric] = (totals[metric] ?? 0) + value;
    return totals;
  }
}

/** Is it the name of a row that repeats what others say? */
export function isSummaryName(name: string): boolean {
  return SUMMARY.test(name.trim());
}

/** What a value says: one of its row that says the same again is a duplicate. */
function saidBy({ month, text, field, nth = 0 }: CounterValue): string {
  return `${month ?? field}=${text} ${nth}`;
}

/** The rule that leaves out a row which repeats what others say. */
function repetition({ metric, names, isPart }: CounterRow): string | undefined {
  const isSummary =
    [metric, ...names].some(isSummaryName) ||
    (metric === '' && names.some((name) => SUMMARY_TITLE.test(name.trim())));
  if (isSummary) return 'summary-row';
  return isPart ? 'component' : undefined;
}

/** An attribute that is there, and holds nothing. */
function blankIn({
  metric,
  platform,
}: CounterRow): { readonly field: string; readonly rule: RejectRule } | undefined {
  if (metric === '') return { field: 'Metric_Type', rule: 'unknown-metric' };
  return platform === '' ? { field: 'Platform', rule: 'unknown-resource' } : undefined;
}
