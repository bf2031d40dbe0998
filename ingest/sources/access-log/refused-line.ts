import type { Reject, RejectRule } from '../../counts.ts';
import type { Database } from '../../database.ts';
import { linesOf } from './log-view.ts';

/** Why a line of a log is refused; every other rule leaves it out. */
export const REFUSALS = [
  'bad-line',
  'bad-date',
  'future-date',
  'missing-reader',
  'unknown-place',
] as const satisfies readonly RejectRule[];

/** Finds the places of the refused lines by going through the file once more: lines are not numbered while many read them at once. */
export async function refusedLines(database: Database, path: string): Promise<Reject[]> {
  const rows = await database.rows<{ line: number; rule: RejectRule }>(
    `WITH refused AS (SELECT DISTINCT mark, CAST(rule AS VARCHAR) AS rule FROM staged_log WHERE list_contains($rules, CAST(rule AS VARCHAR))),
     numbered AS (SELECT CAST(row_number() OVER () AS INTEGER) AS number, hash(line) AS mark FROM ${linesOf(path)})
     SELECT number AS line, rule FROM numbered JOIN refused USING (mark) ORDER BY number`,
    { rules: REFUSALS },
  );
  return rows.map(({ line, rule }) => ({ line, field: '', rule, value: null }));
}
