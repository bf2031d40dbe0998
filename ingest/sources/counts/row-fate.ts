import { isSummaryWord } from './summary.ts';
import type { TableLayout } from './layout.ts';

/** The rule by which a row is left out or refused as a whole, by its form alone; undefined when its values are read. */
export type RowFate =
  | { readonly verdict: 'skipped'; readonly rule: string }
  | { readonly verdict: 'rejected'; readonly rule: 'column-count' };

/** What becomes of a row as a whole. */
export function fateOf(cells: readonly string[], layout: TableLayout): RowFate | undefined {
  const first = cells.find((cell) => cell !== '');
  if (first === undefined) return skipped('blank-line');
  if (isSummaryWord(first) || labels(cells, layout).some(isSummaryWord))
    return skipped('summary-row');
  const own = layout.skips.find(({ column, equals }) =>
    equals.has((cells[column] ?? '').toLowerCase()),
  );
  if (own) return skipped(own.rule);
  const slipped =
    cells.length < layout.width || cells.slice(layout.width).some((cell) => cell !== '');
  return slipped ? { verdict: 'rejected', rule: 'column-count' } : undefined;
}

/** What a row says of its values, the values left out. */
function labels(cells: readonly string[], { fields }: TableLayout): string[] {
  return [...fields].flatMap(([field, column]) => (field === 'value' ? [] : [cells[column] ?? '']));
}

function skipped(rule: string): RowFate {
  return { verdict: 'skipped', rule };
}
