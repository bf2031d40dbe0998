import type { MappedFile, MappedTable } from './counts/table.ts';
import { columnOf, readable } from './profile-fit.ts';

/** Headings of a file that its profile does not read: a new column, or an old one under a new name. */
export function unreadColumns({ tables }: MappedFile): string[] {
  const isPlain = ({ profile }: MappedTable): boolean => profile.wide.length === 0;
  return [...new Set(tables.filter(isPlain).flatMap(unreadOf))];
}

function unreadOf({ head, headingRow, profile }: MappedTable): string[] {
  const headings = head.rows[headingRow] ?? [];
  const read = new Set(
    [...Object.values(profile.columns), ...profile.skip.map(({ column }) => column)].map(
      (heading) => columnOf(headings, heading),
    ),
  );
  return readable(headings.filter((_, column) => !read.has(column)));
}
