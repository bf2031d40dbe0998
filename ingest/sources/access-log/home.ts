import { literal } from '../../database.ts';
import { IngestError } from '../../errors.ts';
import type { Places } from '../../places.ts';
import type { LogProfile } from '../../settings/log-profile.ts';
import { likeOf } from './address.ts';

/** A home that a profile gives to some readers, or to all of them. */
export interface Home {
  /** form of the group or login; undefined for the readers no other form fits */
  readonly form?: string;
  /** INSEE code */
  readonly commune: string;
}

/**
 * The homes of a profile, in the order they are tried; none when it attributes nothing.
 *
 * @throws IngestError when a place is unknown
 */
export function homesOf({ source, homes, commune }: LogProfile, places: Places): Home[] {
  const codeOf = (text: string): string => {
    const place = places.find(text);
    if (!place) throw new IngestError({ code: 'unknown-in-profile', source, what: 'place', text });
    return place.commune;
  };
  const formed = Object.entries(homes?.names ?? {}).map(([form, text]) => ({
    form,
    commune: codeOf(text),
  }));
  return commune === undefined ? formed : [...formed, { commune: codeOf(commune) }];
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
