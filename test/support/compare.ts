import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { ingest } from '../../ingest/pipeline.ts';
import type { FileOutcome, Report } from '../../ingest/report.ts';
import { QUIET } from './data-directory.ts';
import { published } from './published.ts';
import { recount } from './recount.ts';
import type { Account } from './recount/account.ts';
import type { Cell } from './recount/cells.ts';
import type { HourCell } from './recount/hours.ts';

type CellRow = Cell & { readonly key: string };

/** The same names, each with what the product says and what the recount says. */
export interface Comparison<Value> {
  readonly product: ReadonlyMap<string, Value>;
  readonly recount: ReadonlyMap<string, Value>;
}

/**
 * Ingests the inbox of a directory and recounts it: the accounts of its files, the totals of the providers' own tables and every
 * published cell and cohort.
 */
export async function ingestAndRecount(layout: Layout): Promise<{
  readonly report: Report;
  readonly accounts: Comparison<Account | string>;
  readonly totals: Comparison<Readonly<Record<string, number>>>;
  readonly cells: Comparison<Cell>;
  readonly cohorts: Comparison<number>;
  readonly places: Comparison<Cell>;
  readonly hours: Comparison<HourCell>;
}> {
  const inbox = join(layout.root, 'inbox');
  const paths = (await readdir(inbox))
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .map((name) => join(inbox, name));
  const report = await ingest(layout, paths, QUIET);
  const today = QUIET.now().toISOString().slice(0, 10);
  const expected = recount(join(layout.root, 'settings'), paths, today);
  return {
    report,
    accounts: {
      product: new Map(report.files.map((file) => [file.file, accountOf(file)])),
      recount: expected.accounts,
    },
    totals: {
      product: new Map(
        report.files.flatMap((file) =>
          file.state === 'accepted' && file.kind === 'counts'
            ? [[file.file, inOrder(file.totals)] as const]
            : [],
        ),
      ),
      recount: new Map([...expected.totals].map(([file, totals]) => [file, inOrder(totals)])),
    },
    cells: {
      product: await publishedCells(layout, 'cell', 'span, year, month, member, scope, item'),
      recount: expected.cells,
    },
    places: {
      product: await publishedCells(
        layout,
        'place_cell',
        'span, year, month, level, place, scope, item',
      ),
      recount: expected.places,
    },
    hours: { product: await publishedHours(layout), recount: expected.hours },
    cohorts: { product: await publishedCohorts(layout), recount: expected.cohorts },
  };
}

/** What differs, one line each: `name: product {…}, recount {…}`. */
export function differences<Value>({ product, recount }: Comparison<Value>): string[] {
  const names = new Set([...product.keys(), ...recount.keys()]);
  return [...names].flatMap((name) => {
    const [said, counted] = [product, recount].map((side) => JSON.stringify(side.get(name)));
    return said === counted ? [] : [`${name}: product ${said}, recount ${counted}`];
  });
}

function inOrder(totals: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function accountOf(file: FileOutcome): Account | string {
  if (file.state !== 'accepted') return file.state;
  const { read, accepted, rejected, skipped, duplicates } = file.counts;
  const aside = Object.values(skipped).reduce((sum, rows) => sum + rows, 0);
  return { read, accepted, rejected, skipped: aside, duplicates };
}

async function publishedCohorts(layout: Layout): Promise<Map<string, number>> {
  const rows = await published<{ key: string; readers: number }>(
    layout,
    `SELECT concat_ws('|', year, member, first_month, month) AS key, readers FROM cohort_cell WHERE readers > 0`,
  );
  return new Map(rows.map(({ key, readers }) => [key, readers]));
}

async function publishedCells(
  layout: Layout,
  table: string,
  key: string,
): Promise<Map<string, Cell>> {
  const rows = await published<CellRow>(
    layout,
    `SELECT concat_ws('|', ${key}) AS key, uses, raw_uses, sessions, readers FROM ${table}`,
  );
  return new Map(rows.map(({ key: name, ...cell }) => [name, cell]));
}

async function publishedHours(layout: Layout): Promise<Map<string, HourCell>> {
  const rows = await published<HourCell & { readonly key: string }>(
    layout,
    `SELECT concat_ws('|', year, member, scope, item, weekday, hour) AS key, uses, raw_uses, sessions
     FROM hour_cell WHERE month = 0`,
  );
  return new Map(rows.map(({ key, ...cell }) => [key, cell]));
}
