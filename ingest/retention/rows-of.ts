import { statement } from '../database.ts';
import { viewLake } from '../lake.ts';
import type { Manifest } from '../manifest.ts';
import type { Run } from '../run.ts';
import type { Erased } from './erase.ts';
import { readersOf, yearOfFile } from './personal.ts';
import { Rewriting, type Place } from './rewriting.ts';
import { withoutReaders, type Gone } from './without-readers.ts';

/** Readers by the name of the key that makes their pseudonyms. */
export type Named = Readonly<Record<string, readonly string[]>>;

/** Whose rows are looked for. */
export interface Sought {
  readonly before: Manifest;
  readonly named: Named;
  /** the ledger line that will name the rewritten files; undefined: only look */
  readonly line?: number;
}

/** Some readers' rows under each key, one key after the other: pseudonyms never meet. */
export async function rowsOf(
  run: Run,
  { before, named, line }: Sought,
): Promise<{ rewriting: Rewriting; gone: Gone[]; erased: Erased }> {
  const rewriting = new Rewriting(before);
  const gone: Gone[] = [];
  for (const [name, readers] of Object.entries(named)) {
    await run.database.run(statement('retention/name-gone.sql'), { readers });
    const places = placesUnder(name, rewriting.places());
    if (name === 'enrolment') await nameAccounts(run, places);
    gone.push(...(await withoutReaders(run, { places, rewriting, line })));
  }
  const rows = (isCounted: (place: Place) => boolean): number =>
    gone.filter(({ place }) => isCounted(place)).reduce((sum, { rows: count }) => sum + count, 0);
  return {
    rewriting,
    gone,
    erased: {
      events: rows(({ file }) => file.table === 'usage_event'),
      'reader-months': rows(({ file }) => file.table === 'reader_month'),
      enrolments: rows(({ file }) => readersOf(file) === 'enrolment'),
    },
  };
}

/** Adds the provider accounts a library told for the card: months of activity are kept under them. */
async function nameAccounts({ database, layout }: Run, places: readonly Place[]): Promise<void> {
  await viewLake(
    database,
    layout,
    places.map(({ file }) => file),
  );
  await database.run(statement('retention/gone-accounts.sql'));
}

/** The files whose readers a key made. */
function placesUnder(name: string, places: readonly Place[]): Place[] {
  return places.filter(({ file }) =>
    name === 'enrolment'
      ? readersOf(file) === 'enrolment'
      : readersOf(file) === 'use' && name === `use-${yearOfFile(file)}`,
  );
}
