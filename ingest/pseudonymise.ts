import type { Database } from './database.ts';
import { pseudonymOf, type Keyring } from './keys.ts';

interface Identifier {
  readonly identifier: string;
  /** year whose key applies; 0 for the enrolment key */
  readonly year: number;
}

/**
 * Replaces identifiers by pseudonyms: only the distinct ones leave the engine, and only their HMAC comes back.
 *
 * @param distinct statement giving the distinct (identifier, year) of the staged rows; year 0 = enrolment
 */
export async function pseudonymise(
  database: Database,
  keys: Keyring,
  distinct: string,
): Promise<void> {
  const identifiers = await database.rows<Identifier>(distinct);
  const pseudonyms: string[] = [];
  for (const { identifier, year } of identifiers) {
    pseudonyms.push(
      pseudonymOf(identifier, await keys.get(year === 0 ? 'enrolment' : `use-${year}`)),
    );
  }
  await database.run(
    'INSERT INTO pseudonym SELECT unnest($identifiers), unnest($years)::SMALLINT, unnest($keys)::UBIGINT',
    {
      identifiers: identifiers.map(({ identifier }) => identifier),
      years: identifiers.map(({ year }) => String(year)),
      keys: pseudonyms,
    },
  );
}
