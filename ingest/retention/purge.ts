import type { Layout } from '../../data/directory/layout.ts';
import { originals, removeOriginals } from '../archive.ts';
import { statement } from '../database.ts';
import { viewLake, type LakeFile } from '../lake.ts';
import { readManifest, type Manifest } from '../manifest.ts';
import type { Report } from '../report.ts';
import { withRun, type Run } from '../run.ts';
import { servedVersion } from '../version/current.ts';
import { publishAcknowledged } from '../version/publish.ts';
import { clockAt, dueEvents, dueOriginals, type Clock } from './clock.ts';
import { erase, isNothing, type Erased } from './erase.ts';
import { readersOf } from './personal.ts';
import { Rewriting } from './rewriting.ts';
import { freezeServed } from './served.ts';
import { withoutReaders } from './without-readers.ts';

/** What a purge took away, or would. */
export interface Purge {
  readonly state: 'retention-off' | 'nothing-due' | 'due' | 'purged';
  readonly erased: Erased;
  readonly version: Report['version'];
}

/**
 * Takes away every personal datum whose time is over (domain §5.3). Doing it again does nothing; killed, the next one finishes.
 *
 * @param dry only says what is due
 */
export async function purge(layout: Layout, effects: Run['effects'], dry: boolean): Promise<Purge> {
  return withRun(layout, effects, async (run) => {
    const before = await readManifest(layout.manifest);
    if (!dry) await publishAcknowledged(run, before);
    const version = await servedVersion(layout);
    const { privacy } = run.settings;
    if (!privacy.retention) return { state: 'retention-off', erased: {}, version };

    const clock = clockAt(effects.now(), privacy);
    const rewriting = new Rewriting(before);
    const due = dueOriginals(await originals(layout), before, clock);
    const erased: Erased = {
      events: dropEvents(rewriting, clock),
      enrolments: await endEnrolments(run, before, { rewriting, clock, dry }),
      originals: due.length,
    };
    if (isNothing(erased)) return { state: 'nothing-due', erased, version };
    if (dry) return { state: 'due', erased, version };
    const frozen = await freezeEnrolments(run, before, { clock, rows: erased.enrolments ?? 0 });
    const published = await erase(run, before, { rewriting, erased, frozen });
    await removeOriginals(
      layout,
      due.map(({ fingerprint }) => fingerprint),
    );
    return { state: 'purged', erased, version: published };
  });
}

/** Leaves the files of events out whose time is over; returns their rows. */
function dropEvents(rewriting: Rewriting, clock: Clock): number {
  const due = dueEvents(rewriting, clock);
  for (const place of due) rewriting.drop(place);
  return due.reduce((sum, { file }) => sum + file.rows, 0);
}

/** Writes the files of enrolments again without the readers whose enrolment ended long enough ago; returns the rows. */
async function endEnrolments(
  run: Run,
  before: Manifest,
  {
    rewriting,
    clock,
    dry,
  }: { readonly rewriting: Rewriting; readonly clock: Clock; readonly dry: boolean },
): Promise<number> {
  const places = rewriting.places().filter(({ file }) => readersOf(file) === 'enrolment');
  if (places.length === 0) return 0;
  await viewLake(
    run.database,
    run.layout,
    places.map(({ file }) => file),
  );
  await run.database.run(statement('retention/ended-readers.sql'), { before: clock.enrolments });
  await run.database.run(statement('retention/gone-accounts.sql'));
  const line = dry ? undefined : before.runs.length + 1;
  const gone = await withoutReaders(run, { places, rewriting, line });
  return gone.reduce((sum, { rows }) => sum + rows, 0);
}

/** Keeps the counts in which readers stand that are about to go; undefined when none are. */
async function freezeEnrolments(
  run: Run,
  before: Manifest,
  { clock, rows }: { readonly clock: Clock; readonly rows: number },
): Promise<LakeFile[] | undefined> {
  if (rows === 0) return undefined;
  return freezeServed(run, before, {
    statements: ['retention/freeze-enrolments.sql'],
    parameters: { before: clock.enrolments, today: clock.today },
    name: `enrolments-${before.runs.length + 1}`,
  });
}
