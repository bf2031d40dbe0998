import { literal } from '../../database.ts';
import type { Address } from '../../settings/log-profile.ts';
import { escaped } from './line-pattern.ts';

/** Which line of the table of addresses a `host` and `path` fit: the first that does, NULL when none does. */
export function entryExpression(table: readonly Address[]): string {
  const cases = table.map(
    (address, index) => `WHEN (${hostTest(address)})${pathTest(address)} THEN ${index}`,
  );
  return `CAST(CASE ${cases.join(' ')} END AS USMALLINT)`;
}

/** The content an address names: what stands at `{item}`, else the path. */
export function itemExpression(table: readonly Address[]): string {
  const cases = table.flatMap(({ path }, index) =>
    path.includes('{item}')
      ? [`WHEN entry = ${index} THEN regexp_extract(path, ${literal(sourceOf(path))}, 1)`]
      : [],
  );
  const other = `split_part(path, '?', 1)`;
  return `CASE ${cases.join(' ')} WHEN entry IS NOT NULL THEN ${other} END`;
}

function hostTest({ host }: Address): string {
  return host
    .map((name) =>
      name.includes('*')
        ? `host LIKE ${literal(likeOf(name))} ESCAPE '\\'`
        : `host = ${literal(name)}`,
    )
    .join(' OR ');
}

function pathTest({ path }: Address): string {
  return path === '*' ? '' : ` AND regexp_matches(path, ${literal(sourceOf(path))})`;
}

/** A path as an expression; without a question mark of its own it leaves the query aside. */
function sourceOf(path: string): string {
  const source = escaped(path).replaceAll('\\*', '.*').replace('\\{item\\}', '([^/?&#]+)');
  return `^${source}${path.includes('?') ? '' : '(?:\\?.*)?'}$`;
}

/** A text with `*` as a pattern for LIKE. */
export function likeOf(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%');
}
