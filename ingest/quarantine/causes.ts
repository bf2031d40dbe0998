import type { RejectRule } from '../counts.ts';

/** One refused row, with the file it stands in. */
export interface QuarantinedRow {
  readonly batch: string;
  /** name of the file as received */
  readonly file: string;
  readonly source: string;
  readonly line: number;
  readonly field: string;
  readonly rule: RejectRule;
  /** redacted; null where the column is personal */
  readonly value: string | null;
}

/** Refused rows that one mending would bring back: same source, same rule, same column, same value. */
export interface Cause {
  readonly source: string;
  readonly rule: RejectRule;
  readonly field: string;
  readonly value: string | null;
  readonly rows: number;
  /** batches to replay once the cause is mended, with one place each */
  readonly places: readonly Pick<QuarantinedRow, 'batch' | 'file' | 'line'>[];
}

/** Groups refused rows by what would mend them, the heaviest cause first. */
export function causesOf(rows: readonly QuarantinedRow[]): Cause[] {
  const groups = new Map<string, QuarantinedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.source, row.rule, row.field, row.value]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map(toCause).sort((a, b) => b.rows - a.rows);
}

function toCause(rows: readonly QuarantinedRow[]): Cause {
  const [{ source, rule, field, value }] = rows as [QuarantinedRow];
  const first = new Map<string, Cause['places'][number]>();
  for (const { batch, file, line } of rows) {
    if (!first.has(batch)) first.set(batch, { batch, file, line });
  }
  return { source, rule, field, value, rows: rows.length, places: [...first.values()] };
}
