import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { preflight } from '../../ingest/pipeline.ts';
import { dataDirectory, QUIET } from './data-directory.ts';

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';

/** Cells as they come: good ones, nearly good ones, and any text without a line end or a quote at its start. */
const junk = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => text.replace(/[\0\r\n\uD800-\uDFFF]/g, '').replace(/^\s*"+/, ''));
const day = fc.oneof(
  fc.constantFrom('01/03/2025', '31/02/2025', '2025-03-01', '1/2/25', '45000', '-1', '99/99/9999'),
  junk,
);
const hour = fc.oneof(fc.constantFrom('10:00:00', '25:61:00', '10h', '', '1e9'), junk);
const place = fc.oneof(fc.constantFrom('Besançon', 'AUDINCOURT', 'Total', 'besancon', ' '), junk);
const resource = fc.oneof(fc.constantFrom('essai-video', 'Essai Musique', '=1+1', ''), junk);
/** A quoted cell may hold anything, line ends too. */
const quoted = fc
  .string({ unit: 'binary-ascii', maxLength: 12 })
  .map((text) => `"${text.replace(/[\0\r]/g, '').replaceAll('"', '""')}"`);

/** One record: seven cells, or too few, or too many. */
const record = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(day, hour, junk, place, fc.oneof(junk, quoted), resource, junk).map((cells) => cells.join(';')),
  },
  { weight: 1, arbitrary: fc.array(fc.oneof(junk, quoted), { minLength: 1, maxLength: 12 }).map((cells) => cells.join(';')) },
  { weight: 1, arbitrary: fc.constant('') },
); // prettier-ignore

/**
 * Drops generated tables, and sees that each is refused with a reason or accounted for to the last record.
 *
 * @returns records generated
 */
export async function survivesAnyTable(files: number, rows: number, seed: number): Promise<number> {
  const layout = await dataDirectory();
  await mkdir(layout.inbox, { recursive: true });
  const tables = fc.sample(fc.array(record, { minLength: rows, maxLength: rows }), {
    numRuns: files,
    seed,
  });
  for (const [index, records] of tables.entries()) {
    const text = [HEADING, '01/03/2025;10:00:00;C1;Besançon;t;essai-video;', ...records, ''];
    const name = `evenements-${String(index).padStart(4, '0')}.csv`;
    await writeFile(join(layout.inbox, name), text.join('\n'));
  }
  const report = await preflight(layout, [layout.inbox], QUIET);
  expect(report.files).toHaveLength(files);
  for (const [index, file] of report.files.entries()) {
    if (file.state !== 'accepted') throw new Error(`table ${index}: ${JSON.stringify(file)}`);
    const { read, accepted, rejected, skipped, duplicates } = file.counts;
    const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
    expect(accepted + rejected + left + duplicates, `table ${index}`).toBe(read);
    expect(read, `table ${index}`).toBe((tables[index]?.length ?? 0) + 1);
    expect(file.rejects, `table ${index}`).toHaveLength(rejected);
  }
  return files * rows;
}
