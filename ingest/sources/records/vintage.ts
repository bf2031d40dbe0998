import type { Database } from '../../database.ts';
import { statement } from '../../database.ts';
import { IngestError } from '../../errors.ts';
import { referenceRows } from '../../reference.ts';

/** Communes may merge, so a vintage may have a few less than the one before; a tenth less is a part of the table. */
const PART = 0.9;

/**
 * A vintage the reference data does not have must come whole: the department's population is the sum of its communes
 * (convention, art. 1).
 *
 * @throws IngestError when it is a part of the table
 */
export async function requireWholeVintages(database: Database): Promise<void> {
  const known = communesByVintage();
  const expected = known.get(Math.max(...known.keys())) ?? 0;
  const received = await database.rows<{ vintage: number; communes: number }>(
    statement('sources/records/vintage.sql'),
  );
  for (const { vintage, communes } of received) {
    if (!known.has(vintage) && communes < expected * PART)
      throw new IngestError({ code: 'partial-vintage', vintage, communes, expected });
  }
}

function communesByVintage(): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { vintage } of referenceRows('populations.csv')) {
    const year = Number(vintage);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}
