import { noteErasure } from '../../data/directory/erasures.ts';
import type { Layout } from '../../data/directory/layout.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import { yearOf } from '../../data/model/period.ts';
import { EXIT, IngestError } from '../errors.ts';
import { Keyring } from '../keys.ts';
import type { LakeFile } from '../lake.ts';
import { closings, readManifest, type Manifest } from '../manifest.ts';
import type { Report } from '../report.ts';
import { withRun, type Run } from '../run.ts';
import { servedVersion } from '../version/current.ts';
import { publishAcknowledged } from '../version/publish.ts';
import { erase, type Erased } from './erase.ts';
import { readersOf, yearOfFile } from './personal.ts';
import { Rewriting } from './rewriting.ts';
import { freezeServed } from './served.ts';

/** What closing a year came to, or would. */
export interface YearClosing {
  readonly state: 'closed-already' | 'to-confirm' | 'not-confirmed' | 'closed';
  readonly year: number;
  readonly erased: Erased;
  readonly version: Report['version'];
}

/** What a closing does to the world besides the data directory. */
export interface ClosingEffects {
  readonly now: Run['effects']['now'];
  readonly progress: Run['effects']['progress'];
  confirm(preview: YearClosing): Promise<boolean>;
}

/**
 * Closes a year's report: its distinct readers are frozen as they are published, then its readers' rows and its key go for good
 * (domain §5.3).
 *
 * @throws IngestError when the year is not over, or nothing was received of it
 */
export async function closeYear(
  layout: Layout,
  year: number,
  effects: ClosingEffects,
): Promise<YearClosing> {
  return withRun(layout, effects, async (run) => {
    const before = await readManifest(layout.manifest);
    await publishAcknowledged(run, before);
    const version = await servedVersion(layout);
    if (closings(before).some((one) => one.year === year))
      return { state: 'closed-already', year, erased: {}, version };
    requireOver(year, effects.now());

    const { rewriting, erased } = await withoutYear(layout, before, year);
    const preview = { state: 'to-confirm', year, erased, version } as const;
    if (!(await effects.confirm(preview))) return { ...preview, state: 'not-confirmed' };
    const files = await freeze(run, before, year);
    await noteErasure(layout.erasures, { kind: 'year', year }, effects.now());
    const { merges } = run.settings.catalogue;
    const closed = [{ year, files, ...(merges.length > 0 && { merges }) }];
    const published = await erase(run, before, { rewriting, erased, closed });
    return { state: 'closed', year, erased, version: published };
  });
}

function requireOver(year: number, now: Date): void {
  if (year >= yearOf(parisDay(now)))
    throw new IngestError({ code: 'year-not-over', year }, EXIT.usage);
}

/** The lake without the readers of a year's uses, whoever's batch they stand in, undone ones included. */
async function withoutYear(
  layout: Layout,
  before: Manifest,
  year: number,
): Promise<{ rewriting: Rewriting; erased: Erased }> {
  const rewriting = new Rewriting(before);
  const places = rewriting
    .places()
    .filter(({ file }) => readersOf(file) === 'use' && yearOfFile(file) === year);
  for (const place of places) rewriting.drop(place);
  const rows = (table: LakeFile['table']): number =>
    places.filter(({ file }) => file.table === table).reduce((sum, { file }) => sum + file.rows, 0);
  const names = await new Keyring(layout.keys).names();
  return {
    rewriting,
    erased: {
      events: rows('usage_event'),
      'reader-months': rows('reader_month'),
      keys: names.filter((name) => name === `use-${year}`).length,
    },
  };
}

/** Writes the distinct readers of the year into the lake, as a version of the present ledger counts them. */
async function freeze(run: Run, before: Manifest, year: number): Promise<LakeFile[]> {
  const files = await freezeServed(run, before, {
    statements: [
      'retention/freeze.sql',
      'retention/freeze-place.sql',
      'retention/freeze-cohort.sql',
    ],
    parameters: { year },
    name: `closed-${year}`,
  });
  if (files.length === 0) throw new IngestError({ code: 'nothing-of-year', year }, EXIT.usage);
  return files;
}
