import { basename } from 'node:path';
import { matchingKey } from '../../data/model/commune.ts';
import { IngestError } from '../errors.ts';
import type { Profile } from '../settings/profile.ts';
import { readHead, type Head } from '../text/head.ts';
import type { TextFile } from '../text/text-file.ts';
import { headingRowOf } from './counter/headings.ts';
import type { Recognised } from './source.ts';

/**
 * Finds what a file is: a COUNTER report by its content, else the profile whose name pattern or headings fit.
 *
 * @throws IngestError when nothing fits, or when the profile that should fit lacks a column
 */
export async function recognise(
  text: TextFile,
  profiles: readonly Profile[],
): Promise<{ recognised: Recognised; head: Head }> {
  const head = await readHead(text);
  const counter = headingRowOf(head.rows);
  if (counter !== undefined) return { recognised: { kind: 'counter', headingRow: counter }, head };

  const named = profiles.filter((profile) =>
    profile.files.some((pattern) => fits(pattern, text.name)),
  );
  for (const profile of named.length > 0 ? named : profiles) {
    const own = profile.delimiter ? await readHead(text, profile.delimiter) : head;
    const headingRow = own.rows.findIndex((row) => missingColumn(row, profile) === undefined);
    if (headingRow >= 0) return { recognised: { kind: 'mapped', profile, headingRow }, head: own };
  }
  throw new IngestError(whyNot(named[0], head, profiles));
}

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

function missingColumn(row: readonly string[], profile: Profile): string | undefined {
  const headings = [...Object.values(profile.columns), ...profile.skip.map(({ column }) => column)];
  return headings.find((heading) => columnOf(row, heading) < 0);
}

function whyNot(
  profile: Profile | undefined,
  head: Head,
  profiles: readonly Profile[],
): IngestError['problem'] {
  const first =
    head.rows.find((row) => row.length > 1) ?? head.rows.find((row) => row.length > 0) ?? [];
  if (!profile) {
    return {
      code: 'unknown-kind',
      profiles: profiles.map(({ source }) => source),
      headings: readable(first),
    };
  }
  const { row, index } = closestRow(head, profile);
  return {
    code: 'missing-column',
    line: index + 1,
    column: missingColumn(row, profile) ?? '',
    found: readable(row),
  };
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

/** Cells fit for a message: headings hold letters and no digit runs or addresses, anything else may be personal. */
function readable(row: readonly string[]): string[] {
  return row.filter((cell) => /^\p{L}[\p{L}\s'’().°#/_-]{0,40}$/u.test(cell)).slice(0, 20);
}
