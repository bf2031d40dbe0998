import { matchingKey } from '../../data/model/commune.ts';
import type { Problem } from '../problem.ts';
import { readName } from '../settings/file-pattern.ts';
import { canonical, type Profile } from '../settings/profile.ts';
import type { Head } from '../text/head.ts';
import { headingsUsed } from './counts/columns.ts';
import { columnIn, headingsAt, type Headings } from './counts/headings.ts';
import { namesOf } from './counts/wide.ts';

/** What a file's name says of the fields a profile finds there; undefined when the name fits none of its patterns. */
export function namedBy(profile: Profile, name: string): Record<string, string> | undefined {
  const found = profile.files
    .map((pattern) => readName(pattern, name))
    .find((fields) => fields !== undefined);
  return (
    found &&
    Object.fromEntries(
      Object.entries(found).map(([field, text]) => [canonical(field, profile.kind), text]),
    )
  );
}

/** Where a heading stands in a row; −1 when it does not. */
export function columnOf(row: readonly string[], heading: string): number {
  return columnIn({ rows: [row], line: 1, width: row.length }, heading);
}

/** The row of a head where the headings of a profile begin; −1 when none does. */
export function headingRowFor(head: Head, profile: Profile): number {
  const fits = (row: number): boolean =>
    lackIn(headingsAt(head, row, profile.headerRows), profile) === undefined;
  if (profile.headerRow !== undefined)
    return fits(profile.headerRow - 1) ? profile.headerRow - 1 : -1;
  return head.rows.findIndex((_, row) => fits(row));
}

/** Do the words a profile's files hold stand anywhere above or in the headings? */
export function holdsWords({ rows }: Head, { words }: Profile): boolean {
  const cells = rows.map((row) => ` ${matchingKey(row.join(' '))} `);
  return words.every((word) => cells.some((cell) => cell.includes(` ${matchingKey(word)} `)));
}

/** What keeps a file from being read by the profile its name calls for. */
export function missingIn(head: Head, profile: Profile): Problem {
  const closest = closestRow(head, profile);
  return {
    code: 'missing-column',
    line: closest.line,
    column: lackIn(closest, profile) ?? '',
    found: readable(closest.rows.flat()),
  };
}

/**
 * Cells fit for a message: headings hold letters and no digit runs or addresses, anything else may be personal. A row with a
 * number of many digits, a day or an address in it is no heading but a person's: nothing of it is told.
 */
export function readable(row: readonly string[]): string[] {
  if (row.some((cell) => /@|\d{5,}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell))) return [];
  return row.filter((cell) => /^\p{L}[\p{L}\s'’().°#/_-]{0,40}$/u.test(cell)).slice(0, 20);
}

/** The first heading of a profile that is not there, or the role no heading plays. */
function lackIn(headings: Headings, profile: Profile): string | undefined {
  const missing = headingsUsed(profile).find((heading) => columnIn(headings, heading) < 0);
  if (missing !== undefined) return missing;
  return profile.wide.find((role, at) => {
    const names = namesOf(role, profile);
    return !(headings.rows[at] ?? []).some((cell) => names(cell));
  });
}

/** The row that holds most of the profile's headings: the one that was meant. */
function closestRow(head: Head, profile: Profile): Headings {
  const used = headingsUsed(profile);
  const rows = head.rows.map((_, row) => headingsAt(head, row, profile.headerRows));
  const score = (headings: Headings): number =>
    used.filter((heading) => columnIn(headings, heading) >= 0).length;
  const first = headingsAt(head, 0, profile.headerRows);
  return rows.reduce((best, each) => (score(each) > score(best) ? each : best), first);
}
