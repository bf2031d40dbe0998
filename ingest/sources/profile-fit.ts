import { basename } from 'node:path';
import { matchingKey } from '../../data/model/commune.ts';
import type { Problem } from '../problem.ts';
import type { Profile } from '../settings/profile.ts';
import type { Head } from '../text/head.ts';

/** Does a file name fit a pattern with `*` and `?`? */
export function fits(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(basename(name));
}

/** Where a heading stands in a row, whatever its case, accents and blanks; −1 when it does not. */
export function columnOf(row: readonly string[], heading: string): number {
  const key = matchingKey(heading);
  return row.findIndex((cell) => matchingKey(cell) === key);
}

/** The row of a head that holds every heading of a profile; −1 when none does. */
export function headingRowFor(head: Head, profile: Profile): number {
  return head.rows.findIndex((row) => missingColumn(row, profile) === undefined);
}

/** What keeps a file from being read by the profile its name calls for. */
export function missingIn(head: Head, profile: Profile): Problem {
  const { row, index } = closestRow(head, profile);
  return {
    code: 'missing-column',
    line: index + 1,
    column: missingColumn(row, profile) ?? '',
    found: readable(row),
  };
}

/** Cells fit for a message: headings hold letters and no digit runs or addresses, anything else may be personal. */
export function readable(row: readonly string[]): string[] {
  return row.filter((cell) => /^\p{L}[\p{L}\s'’().°#/_-]{0,40}$/u.test(cell)).slice(0, 20);
}

function missingColumn(row: readonly string[], profile: Profile): string | undefined {
  const headings = [...Object.values(profile.columns), ...profile.skip.map(({ column }) => column)];
  return headings.find((heading) => columnOf(row, heading) < 0);
}

/** The row that holds most of the profile's headings: the one that was meant. */
function closestRow(head: Head, profile: Profile): { row: readonly string[]; index: number } {
  const headings = Object.values(profile.columns);
  const score = (row: readonly string[]): number =>
    headings.filter((heading) => columnOf(row, heading) >= 0).length;
  const index = head.rows.reduce(
    (best, row, at) => (score(row) > score(head.rows[best] ?? []) ? at : best),
    0,
  );
  return { row: head.rows[index] ?? [], index };
}
