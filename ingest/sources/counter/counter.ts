import type { MemberCode } from '../../../data/model/member.ts';
import type { Month } from '../../../data/model/period.ts';
import type { Counts, Reject, RejectRule } from '../../counts.ts';
import { redacted } from '../mapped.ts';
import { byKey } from '../resolve.ts';
import type { Admitted, Incoming, Source, Workshop } from '../source.ts';
import { headingKey, headingRowOf } from './headings.ts';
import { readHeaderBlock, type HeaderBlock } from './header-block.ts';
import { readLayout, type CounterLayout } from './layout.ts';
import { standardMetric } from './metric-type.ts';
import { tableRows, type TableRow } from './read.ts';
import { slug } from './slug.ts';
import { storeFigures, type CounterFigure } from './store.ts';
import { parseCount } from './value.ts';

/** Rows that repeat what others say: a first cell of this kind, or the metric `TOTAL`. */
const SUMMARIES = new Set([
  'all',
  'total',
  'all databases',
  'total for all titles',
  'total for all databases',
  'all titles',
]);

/** COUNTER 5 and 5.1 reports as a table, known by their headings. */
export const counterTable: Source = {
  recognise(opened) {
    const headingRow = opened.form === 'text' ? headingRowOf(opened.head.rows) : undefined;
    if (opened.form !== 'text' || headingRow === undefined) return Promise.resolve(undefined);
    const { text, head } = opened;
    return Promise.resolve((workshop: Workshop, batch: string) =>
      admitTable(workshop, { text, head, batch }, headingRow),
    );
  },
};

/**
 * Reads a table. The unit of the account is the monthly value.
 *
 * @param headingRow index of the heading row in the file's head
 */
async function admitTable(
  workshop: Workshop,
  incoming: Incoming,
  headingRow: number,
): Promise<Admitted> {
  const headingLine = headingRow + 1;
  const above: TableRow[] = [];
  let body: Body | undefined;
  for await (const row of tableRows(incoming)) {
    if (body) body.take(row);
    else if (row.line < headingLine) above.push(row);
    else body = new Body(workshop, readHeaderBlock(above), readLayout(row));
  }
  if (!body) throw new Error('the heading row was seen in the head of the file');
  await storeFigures(workshop.database, body.figures.values(), {
    batch: incoming.batch,
    source: body.source,
  });
  return {
    kind: 'counter',
    source: body.source,
    counts: body.counts(),
    rejects: body.rejects,
    totals: body.totals(),
  };
}

/** The rows below the headings, added up over items as they come: no title is kept. */
class Body {
  readonly figures = new Map<string, CounterFigure>();
  readonly rejects: Reject[] = [];
  readonly source: string;
  readonly #layout: CounterLayout;
  readonly #report: string;
  readonly #institution: string;
  readonly #member: (institution: readonly string[]) => MemberCode | null;
  readonly #resource: (platform: string) => string;
  readonly #seen = new Set<string>();
  #read = 0;
  #accepted = 0;
  #duplicates = 0;
  #skipped: Record<string, number> = {};

  constructor(workshop: Workshop, block: HeaderBlock, layout: CounterLayout) {
    this.#layout = layout;
    this.#report = block.report || 'COUNTER';
    this.#institution = block.institution;
    this.source = slug(block.createdBy || block.institution || 'counter');
    this.#member = memberOf(workshop);
    const declared = byKey(workshop.settings.catalogue.platforms);
    this.#resource = (platform) => declared(platform)?.[0] ?? slug(platform);
  }

  take(row: TableRow): void {
    const { months } = this.#layout;
    this.#read += months.length;
    const metric = this.#cell(row, 'metric_type');
    if (isSummary(row, metric)) return this.#skip('summary-row', months.length);
    const key = row.cells.join('\u001F');
    if (this.#seen.has(key)) {
      this.#duplicates += months.length;
      return;
    }
    this.#seen.add(key);
    if (row.cells.slice(this.#layout.width).some((cell) => cell !== '')) {
      for (const { month } of months) this.#reject(row, month, 'column-count');
      return;
    }
    const blank = ['Metric_Type', 'Platform'].find((heading) => this.#isBlank(row, heading));
    for (const { month, column } of months) {
      if (blank === undefined) this.#value(row, { metric, month, column });
      else this.#reject(row, blank, blank === 'Platform' ? 'unknown-resource' : 'unknown-metric');
    }
  }

  /** Is a column there, and nothing in it? */
  #isBlank(row: TableRow, heading: string): boolean {
    const key = headingKey(heading);
    return this.#layout.columns.has(key) && this.#cell(row, key) === '';
  }

  #reject({ line }: TableRow, field: string, rule: RejectRule, value?: string): void {
    this.rejects.push({ line, field, rule, value: value === undefined ? null : redacted(value) });
  }

  #value(
    row: TableRow,
    { metric, month, column }: { metric: string; month: Month; column: number },
  ): void {
    const text = row.cells[column] ?? '';
    if (text === '') return this.#skip('blank-value', 1);
    const value = parseCount(text);
    if (value === undefined) {
      this.#reject(row, month, 'bad-number', text);
      return;
    }
    this.#accepted += 1;
    this.#add(this.#figure(row, metric, month), value);
  }

  #figure(row: TableRow, metric: string, month: Month): Omit<CounterFigure, 'value'> {
    const platform = this.#cell(row, 'platform') || this.source;
    const own = [this.#cell(row, 'institution_name'), this.#cell(row, 'customer_id')].filter(
      Boolean,
    );
    const institution = own.length > 0 ? own : [this.#institution];
    return {
      month,
      member: this.#member(institution),
      institution: slug(institution[0] ?? ''),
      resource: this.#resource(platform),
      platform,
      report: this.#report,
      metric: standardMetric(metric) ?? metric,
      dataType: this.#cell(row, 'data_type') || null,
      accessMethod: this.#cell(row, 'access_method') || null,
    };
  }

  #add(figure: Omit<CounterFigure, 'value'>, value: number): void {
    const key = JSON.stringify(figure);
    this.figures.set(key, { ...figure, value: (this.figures.get(key)?.value ?? 0) + value });
  }

  #cell(row: TableRow, heading: string): string {
    const column = this.#layout.columns.get(heading);
    return column === undefined ? '' : (row.cells[column] ?? '');
  }

  #skip(rule: string, values: number): void {
    this.#skipped[rule] = (this.#skipped[rule] ?? 0) + values;
  }

  counts(): Counts {
    return {
      read: this.#read,
      accepted: this.#accepted,
      rejected: this.rejects.length,
      skipped: this.#skipped,
      duplicates: this.#duplicates,
    };
  }

  totals(): Record<string, number> {
    const totals: Record<string, number> = {};
    for (const { metric, value } of this.figures.values())
      totals[metric] = (totals[metric] ?? 0) + value;
    return totals;
  }
}

function isSummary(row: TableRow, metric: string): boolean {
  return (
    metric.toLowerCase() === 'total' ||
    SUMMARIES.has((row.cells.find((cell) => cell !== '') ?? '').toLowerCase())
  );
}

/** The member an institution is, by the catalogue, its name, code or SIRET; null: *non réparti*. */
function memberOf({ settings }: Workshop): (institution: readonly string[]) => MemberCode | null {
  const { agreement, catalogue } = settings;
  const own = agreement.members.flatMap(({ code, name, siret }) =>
    [code, name, siret].flatMap((text): [string, string][] =>
      text === undefined ? [] : [[text, code]],
    ),
  );
  const known = byKey(new Map<string, string>([...own, ...catalogue.institutions]));
  return (institution) => {
    for (const text of institution) {
      const member = known(text)?.[0];
      if (member !== undefined) return member as MemberCode;
    }
    return null;
  };
}
