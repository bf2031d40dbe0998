import { statement, type Database } from '../database.ts';
import type { Figures } from '../manifest.ts';
import type { Admitted, Workshop } from '../sources/source.ts';
import { suggested, unknownIn, type Met, type Unknown } from './unknown.ts';

/** What the slices of the file just read come to: slice → measure → value. */
export async function figuresBySlice(database: Database): Promise<Record<string, Figures>> {
  const rows = await database.rows<{ slice: string; measure: string; value: number }>(
    statement('preflight/slice-figure.sql'),
  );
  const bySlice: Record<string, Record<string, number>> = {};
  for (const { slice, measure, value } of rows) (bySlice[slice] ??= {})[measure] = value;
  return bySlice;
}

/** Names of the file just read that nobody knows: those that made rows be refused, then those that did not. */
export async function unknownNames(workshop: Workshop, admitted: Admitted): Promise<Unknown[]> {
  const { resources } = workshop.settings.catalogue;
  const undeclared = await workshop.database.rows<Omit<Met, 'rejected'>>(
    statement('preflight/undeclared.sql'),
    { declared: resources.map(({ id }) => id) },
  );
  const columns = (admitted.unreadColumns ?? []).map((text): Met => ({
    what: 'column',
    text,
    rows: 0,
    rejected: false,
  }));
  const kept = undeclared.map((each): Met => ({ ...each, rejected: false }));
  const institutions = (admitted.institutions ?? []).map(({ name, rows }): Met => ({
    what: 'institution',
    text: name,
    rows,
    rejected: false,
  }));
  return suggested(
    [...unknownIn(admitted.rejects), ...kept, ...institutions, ...columns],
    workshop,
  );
}
