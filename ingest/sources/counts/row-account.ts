import type { Reject, RejectRule } from '../../counts.ts';

/** What the form of whole rows came to, in values: a row of a table twelve months wide is twelve. */
export class RowAccount {
  readonly rejects: Reject[] = [];
  readonly skipped: Record<string, number> = {};

  /** Counts values left out by a rule. */
  skip(rule: string, values: number): void {
    this.skipped[rule] = (this.skipped[rule] ?? 0) + values;
  }

  /** Refuses every value of a row. */
  reject(line: number, titles: readonly string[], rule: RejectRule): void {
    for (const field of titles) this.rejects.push({ line, field, rule, value: null });
  }
}
