import { isBlank, rowsOf } from './rows.ts';
import type { ProfileFile } from './settings.ts';
import { isSummary } from './text.ts';

/** A data row of a mapped file: fields by their own names, or the fate its form alone gives it. */
export type MappedRow =
  | { readonly fate: 'skipped' | 'rejected' }
  | {
      readonly fate: undefined;
      readonly field: (name: string) => string | undefined;
      /** all columns, to recognise the same row again */
      readonly whole: string;
    };

/**
 * Data rows behind the heading, each judged by its form: blank lines, summary rows and the profile's own rules are
 * skipped, a row of another number of cells is rejected.
 *
 * @throws Error when no row holds all the columns of the profile
 */
export function mappedRows(text: string, profile: ProfileFile): MappedRow[] {
  const rows = rowsOf(text, profile.delimiter);
  const wanted = Object.values(profile.columns);
  const top = rows.findIndex((cells) => wanted.every((name) => trimmed(cells).includes(name)));
  const heading = rows[top];
  if (!heading) throw new Error(`no heading with ${wanted.join(', ')}`);
  const read = reader(trimmed(heading), profile);
  return rows.slice(top + 1).map((cells) => read(cells));
}

function reader(heading: readonly string[], profile: ProfileFile): (cells: string[]) => MappedRow {
  const place = new Map(
    Object.entries(profile.columns).map(([field, name]) => [field, heading.indexOf(name)]),
  );
  const rules = (profile.skip ?? []).map(({ column, equals }) => ({
    at: heading.indexOf(column),
    equals: new Set(equals),
  }));
  return (cells) => {
    if (isBlank(cells) || isSummary(cells)) return { fate: 'skipped' };
    const aside = rules.some(({ at, equals }) => equals.has((cells[at] ?? '').trim()));
    if (aside) return { fate: 'skipped' };
    if (cells.length !== heading.length) return { fate: 'rejected' };
    return {
      fate: undefined,
      whole: JSON.stringify(cells),
      field: (name) => {
        const at = place.get(name);
        return at === undefined ? profile.constants?.[name] : (cells[at] ?? '').trim();
      },
    };
  };
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim());
}
