import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renameDurably, syncPath } from '../../data/directory/durable.ts';
import { lakeFindings } from '../check/lake-findings.ts';
import { statement } from '../database.ts';
import { EXIT, IngestError } from '../errors.ts';
import { sha256Of, type LakeFile } from '../lake.ts';
import type { Run } from '../run.ts';
import { unconfirmed } from '../unconfirmed.ts';
import type { Place, Rewriting } from './rewriting.ts';

/** Files to look through for the readers of the table `gone_reader`, and where what is left of them is noted. */
export interface Search {
  readonly places: readonly Place[];
  readonly rewriting: Rewriting;
  /** number of the ledger line that will name the new files; undefined: only count */
  readonly line: number | undefined;
}

/** Rows that went out of a file. */
export interface Gone {
  readonly place: Place;
  readonly rows: number;
}

/** Writes files again without some readers: they wait, and the old ones stand, until the ledger names the new ones. */
export async function withoutReaders(run: Run, search: Search): Promise<Gone[]> {
  const all: Gone[] = [];
  for (const place of search.places) {
    const gone = await goneFrom(run, place.file);
    const rows = Object.values(gone).reduce((sum, count) => sum + count, 0);
    if (rows === 0) continue;
    all.push({ place, rows });
    if (search.line === undefined) continue;
    await requireWhole(run, place);
    const kept = await written(run, { file: place.file, rows, line: search.line });
    search.rewriting.replace(place, kept, countedRows(gone));
  }
  return all;
}

/** The ledger counts the uses of a slice of events, which stay, and the rows of a slice of enrolments. */
function countedRows(gone: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(gone).filter(([slice]) => slice.startsWith('enrolment')),
  );
}

/** What is left of a damaged file would be taken for whole: nothing is written from it. */
async function requireWhole({ layout }: Run, { batch, file }: Place): Promise<void> {
  const findings = await lakeFindings(layout, [{ batch, file: file.path, files: [file] }]);
  if (findings.length > 0) throw new IngestError({ code: 'damaged-lake', findings }, EXIT.failed);
}

async function goneFrom(
  { database, layout }: Run,
  { path }: LakeFile,
): Promise<Record<string, number>> {
  const rows = await database.rows<{ slice: string; rows: number }>(
    statement('retention/gone-rows.sql'),
    { path: join(layout.lake, path) },
  );
  return Object.fromEntries(rows.map(({ slice, rows: count }) => [slice, count]));
}

/** The rest of a file under a name of its own; undefined when nothing is left. */
async function written(
  { database, layout }: Run,
  { file, rows, line }: { readonly file: LakeFile; readonly rows: number; readonly line: number },
): Promise<LakeFile | undefined> {
  if (rows === file.rows) return undefined;
  const path = `${file.path.replace(/(-r\d+)?\.parquet$/, '')}-r${line}.parquet`;
  const [from, to] = [join(layout.lake, file.path), join(unconfirmed(layout).lake, path)];
  await mkdir(dirname(to), { recursive: true });
  const beside = `${to}.tmp`;
  await database.run(statement('retention/keep-rows.sql'), { path: from, to: beside });
  await syncPath(beside);
  await renameDurably(beside, to);
  return { ...file, path, rows: file.rows - rows, sha256: await sha256Of(to) };
}
