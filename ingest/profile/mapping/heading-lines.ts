import type { Mapping } from '../../../data/model/imports/mapping.ts';
import { readable } from '../../sources/profile-fit.ts';
import { tellingCells, type Sample } from '../sample.ts';
import type { Sight } from './personal.ts';

/** Lines that are offered as those of the headings, and letters shown of each. */
const [LINES, LETTERS] = [12, 70];

/** The first lines of a table, so that somebody can say which holds its headings; of a file about persons only what names a field. */
export function headingLines(
  { rows, headingRow }: Sample,
  { isAboutPersons }: Sight,
): Mapping['lines'] {
  return rows.slice(0, Math.max(LINES, headingRow + 1)).flatMap((row, at) => {
    if (row.every((cell) => cell === '')) return [];
    const isShown = !isAboutPersons || tellingCells(row) > 1;
    const cells = isShown ? readable(row) : [];
    const text = cells.join(' · ');
    return [{ line: at + 1, text: text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text }];
  });
}
