import { literal } from '../../database.ts';
import type { Place, Places } from '../../places.ts';
import type { LogProfile } from '../../settings/log-profile.ts';
import type { Meaning } from '../../settings/name-book.ts';
import { likeOf } from './address.ts';
import { lasting } from './lasting.ts';

/** A home that a profile gives to some readers, or to all of them. */
export interface Home {
  /** form of the group or login; undefined for the readers no other form fits */
  readonly form?: string;
  /** the places it is, one after the other, without a day between */
  readonly places: readonly Meaning<Place>[];
}

/**
 * The homes of a profile, in the order they are tried; none when it attributes nothing.
 *
 * @throws IngestError when a place is unknown, or for some days only
 */
export function homesOf({ source, homes, commune }: LogProfile, places: Places): Home[] {
  const placesOf = (text: string): Home['places'] =>
    lasting(places.meanings(text), { source, what: 'place', text });
  const formed = Object.entries(homes?.names ?? {}).map(([form, text]) => ({
    form,
    places: placesOf(text),
  }));
  return commune === undefined ? formed : [...formed, { places: placesOf(commune) }];
}

/** Which of the homes is a line's; NULL when none is. */
export function homeExpression({ homes }: LogProfile, known: readonly Home[]): string {
  const column = homes?.by === 'login' ? 'login' : '"group"';
  const cases = known.flatMap(({ form }, index) =>
    form === undefined
      ? []
      : [
          `WHEN lower(${column}) LIKE ${literal(likeOf(form.toLowerCase()))} ESCAPE '\\' THEN ${index}`,
        ],
  );
  const all = known.findIndex(({ form }) => form === undefined);
  const other = all < 0 ? 'NULL' : String(all);
  return `CAST(${cases.length > 0 ? `CASE ${cases.join(' ')} ELSE ${other} END` : other} AS USMALLINT)`;
}
