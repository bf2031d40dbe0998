import { COLUMN_ROLES, type MappingChoices } from '../../../data/model/imports/mapping.ts';
import { matchingKey } from '../../../data/model/commune.ts';
import { columnIn, type Headings } from '../../sources/counts/headings.ts';
import { isOfWide, type Names } from '../guess-columns.ts';
import type { Guess } from '../propose.ts';
import { bodyOf } from '../sample.ts';

/** What each column of a table is chosen to be, or seems to be; empty: it is not read. */
export function rolesIn(
  guess: Guess,
  headings: Headings,
  names: Names,
  given: MappingChoices,
): readonly string[] {
  const allowed: readonly string[] = COLUMN_ROLES[guess.kind];
  const isChosen = Object.keys(given).some((name) => /^c\d+$/.test(name));
  const own = Array.from({ length: headings.width }, (_, column) =>
    isChosen ? given[`c${column + 1}`] : guessedRole(column, guess, headings, names),
  ).map((role) => allowed.find((one) => one === role) ?? '');
  return isChosen ? own : byCells(own, guess, names).map((role) => (allowed.includes(role) ? role : '')); // prettier-ignore
}

/** A column nobody could tell by its heading, whose cells name resources or places. */
function byCells(roles: readonly string[], { sample }: Guess, names: Names): readonly string[] {
  const found = [...roles];
  for (const [column, role] of roles.entries()) {
    const cells = bodyOf(sample).map((row) => row[column] ?? '').filter((cell) => cell !== ''); // prettier-ignore
    const are = (test: (cell: string) => boolean): boolean =>
      role === '' && cells.length > 0 && cells.filter(test).length * 2 > cells.length;
    if (!found.includes('resource') && are(names.isResource)) found[column] = 'resource';
    else if (!found.includes('commune') && are(names.isMember)) found[column] = 'commune';
  }
  return found;
}

function guessedRole(
  column: number,
  { kind, columns, guessed }: Guess,
  headings: Headings,
  names: Names,
): string {
  const [field, heading] =
    Object.entries(columns).find(([, text]) => columnIn(headings, text) === column) ?? [];
  if (field === 'reader') return /\b(carte|card|cardnumber)\b/.test(matchingKey(heading ?? '')) ? 'reader' : 'account'; // prettier-ignore
  if (field !== undefined) return field;
  if (kind !== 'counts') return '';
  const { wide, metrics } = guessed;
  const isNamed = Object.keys(metrics).some((one) => columnIn(headings, one) === column);
  const isWide = isOfWide(headings, wide, column, names);
  return isWide || (wide.join() === 'metrics' && isNamed) ? wide.join('-') : '';
}
