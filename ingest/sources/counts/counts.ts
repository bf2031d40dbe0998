import type { Counts, Reject, RejectRule } from '../../counts.ts';
import { statement, type Database } from '../../database.ts';
import { parseMonthText } from '../../text/month-text.ts';
import { textRows } from '../../text/table-rows.ts';
import { lookUp } from '../lookup.ts';
import { redacted } from '../mapped.ts';
import { resourceLookup, servingLookup, type Resolve } from '../resolve.ts';
import type { Admitted, Workshop } from '../source.ts';
import { placeOf, readTable } from './read-table.ts';
import { RowAccount } from './row-account.ts';
import { Staging } from './staging.ts';
import type { MappedFile } from './table.ts';

/** Reads the tables of a provider's figures, whatever their shape. The unit of the account is the value. */
export async function admitCounts(
  workshop: Workshop,
  file: MappedFile,
  batch: string,
): Promise<Admitted> {
  const { database } = workshop;
  const { source } = file.profile;
  const account = new RowAccount();
  const staging = new Staging(database);
  for (const table of file.tables) await readTable(table, staging, account);
  await staging.flush();
  for (const { text, head } of file.leftOut)
    for await (const { cells } of textRows(text, head.delimiter))
      if (cells.length > 0) account.skip('other-sheet', 1);
  await judge(workshop, file);
  await database.run(statement('sources/counts/accept-count.sql'), { source, batch });
  const judged = await accountOf(database, file);
  return { kind: 'counts', source, totals: await totalsOf(database), ...together(account, judged) };
}

/** Resolves the distinct texts of the file, then gives each value its verdict. */
async function judge(workshop: Workshop, { profile }: MappedFile): Promise<void> {
  const { database } = workshop;
  const order = profile.dates === 'mm/dd/yyyy' ? 'month-first' : 'day-first';
  const month: Resolve = (text) => {
    const found = parseMonthText(text, order);
    return found === undefined ? [] : [[found]];
  };
  await lookUp(database, 'known_place', ['staged_count', 'commune'], servingLookup(workshop));
  await lookUp(database, 'known_resource', ['staged_count', 'resource'], resourceLookup(workshop));
  await lookUp(database, 'known_month', ['staged_count', 'date'], month);
  await database.run(statement('sources/counts/judge-count.sql'));
}

interface Account {
  readonly counts: Counts;
  readonly rejects: readonly Reject[];
}

interface RejectedValue {
  readonly line: number;
  readonly sheet: string | null;
  readonly title: string;
  readonly field: string;
  readonly rule: RejectRule;
  readonly value: string | null;
}

async function accountOf(database: Database, { profile }: MappedFile): Promise<Account> {
  const tallies = await database.rows<{ verdict: string; rule: string; rows: number }>(
    statement('sources/tally.sql'),
  );
  const rejected = await database.rows<RejectedValue>(
    statement('sources/counts/rejected-count.sql'),
  );
  const of = (verdict: string): number =>
    tallies.reduce((sum, tally) => sum + (tally.verdict === verdict ? tally.rows : 0), 0);
  const skipped = tallies
    .filter(({ verdict }) => verdict === 'skipped')
    .map(({ rule, rows }): [string, number] => [rule, rows]);
  return {
    counts: {
      read: tallies.reduce((sum, { rows }) => sum + rows, 0),
      accepted: of('accepted'),
      rejected: of('rejected'),
      skipped: Object.fromEntries(skipped),
      duplicates: of('duplicate'),
    },
    rejects: rejected.map(({ line, sheet, title, field, rule, value }) => ({
      line,
      field: placeOf(sheet, profile.columns[field] ?? title),
      rule,
      value: value === null ? null : redacted(value),
    })),
  };
}

/** Adds what whole rows came to. */
function together({ rejects, skipped }: RowAccount, { counts, ...judged }: Account): Account {
  const whole = Object.values(skipped).reduce((sum, values) => sum + values, 0);
  return {
    counts: {
      ...counts,
      read: counts.read + whole + rejects.length,
      rejected: counts.rejected + rejects.length,
      skipped: { ...counts.skipped, ...skipped },
    },
    rejects: [...rejects, ...judged.rejects].sort((a, b) => a.line - b.line),
  };
}

async function totalsOf(database: Database): Promise<Record<string, number>> {
  const rows = await database.rows<{ metric: string; value: number }>(
    statement('sources/counts/count-totals.sql'),
  );
  return Object.fromEntries(rows.map(({ metric, value }) => [metric, value]));
}
