import { statement, withReadOnly } from '../database.ts';
import { EXIT, IngestError } from '../errors.ts';
import { ownedSlices, type Manifest } from '../manifest.ts';
import { checksumOf, signedIn } from './checksum.ts';

/** Fact tables and the kinds of slices that feed each. */
const TABLES = [
  { table: 'use_month', prefixes: ['events/'] },
  { table: 'use_hour', prefixes: ['events/'] },
  { table: 'use_day', prefixes: ['events/'] },
  { table: 'usage_count', prefixes: ['counts/', 'counter/'] },
  { table: 'enrolment', prefixes: ['enrolments/'] },
  { table: 'enrolment_change', prefixes: ['enrolment-changes/'] },
  { table: 'invoice', prefixes: ['invoices/'] },
  { table: 'purchase_order', prefixes: ['orders/'] },
  { table: 'objective', prefixes: ['objectives/'] },
  { table: 'action', prefixes: ['actions/'] },
  { table: 'correction', prefixes: ['corrections/'] },
] as const;

/**
 * Opens the built file as a reader would, reads it whole, and compares it with what was meant: the checksum taken before it
 * was closed, and for each fact table what the ledger says it holds.
 *
 * @throws IngestError when they disagree: the version is not published
 */
export async function verify(path: string, manifest: Manifest, checksum: string): Promise<void> {
  await withReadOnly(path, async (database) => {
    const found = await checksumOf(database, await signedIn(database));
    if (found !== checksum) throw disagreement('version', 0, 1);

    const rows = await database.rows<{ name: string; rows: number }>(
      statement('version/fact-rows.sql'),
    );
    for (const { table, prefixes } of TABLES) {
      const expected = expectedRows(manifest, prefixes);
      const stored = rows.find(({ name }) => name === table)?.rows ?? 0;
      if (stored !== expected) throw disagreement(table, expected, stored);
    }
  });
}

function expectedRows(manifest: Manifest, prefixes: readonly string[]): number {
  return ownedSlices(manifest)
    .filter(({ slice }) => prefixes.some((prefix) => slice.startsWith(prefix)))
    .reduce((sum, { rows }) => sum + rows, 0);
}

function disagreement(table: string, expected: number, found: number): IngestError {
  return new IngestError({ code: 'disagreement', table, expected, found }, EXIT.failed);
}
