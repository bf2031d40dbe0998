import { renameDurably, syncPath } from '../../data/directory/durable.ts';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { lakeFindings } from '../check/lake-findings.ts';
import { removeDatabase } from '../database.ts';
import { EXIT, IngestError } from '../errors.ts';
import { frozenFiles, liveBatches, type Manifest } from '../manifest.ts';
import { reportOf, type FileOutcome, type Report } from '../report.ts';
import { finishErasures } from '../retention/finish.ts';
import type { Run } from '../run.ts';
import { basisFor, type Basis } from './basis.ts';
import { load, openVersion, rollUp, seal } from './build.ts';
import { cardOf, currentVersion, nextNumber, pointTo } from './current.ts';
import { verify } from './verify.ts';

/** Publishes a version of the basis and reports what became of the files. */
export async function publish(
  run: Run,
  basis: Basis,
  outcomes: readonly FileOutcome[],
): Promise<Report> {
  if (basis.manifest.runs.length === 0) return reportOf('refused', outcomes, null);
  const { isNew, version } = await publishVersion(run, basis);
  const idle = outcomes.some(({ state }) => state === 'known') ? 'unchanged' : 'refused';
  return reportOf(isNew ? 'published' : idle, outcomes, version);
}

/** A version of a basis, and whether it had to be built. */
export interface PublishedVersion {
  readonly isNew: boolean;
  readonly version: { readonly number: number; readonly checksum: string };
}

/** Publishes a version of the basis, unless the served one was built from the very same. */
export async function publishVersion(run: Run, basis: Basis): Promise<PublishedVersion> {
  const current = await currentVersion(run.layout);
  if (current?.basis === basis.fingerprint) return { isNew: false, version: cardOf(current) };
  return publishAnew(run, basis);
}

/** Publishes what the ledger holds beyond the served version: a run was killed between its line and its version. */
export async function publishAcknowledged(run: Run, manifest: Manifest): Promise<void> {
  const current = await currentVersion(run.layout);
  if (current && current.runs >= manifest.runs.length) return;
  if (manifest.runs.length > 0) await publishVersion(run, await basisFor(run.layout, manifest));
}

/** Publishes a version of the basis, whatever the served one is; what its ledger has given up goes then. */
export async function publishAnew(run: Run, basis: Basis): Promise<PublishedVersion> {
  const number = await nextNumber(run.layout);
  const checksum = await build(run, basis, number).catch(async (error: unknown) => {
    await removeDatabase(`${versionFile(run.layout, number)}.building`);
    throw error;
  });
  await finishErasures(run.layout, basis.manifest);
  run.effects.progress('publish', 1, 1, String(number));
  return { isNew: true, version: { number, checksum } };
}

/** Load, roll up, verify, publish: a version file becomes visible only whole. */
async function build(
  { database, layout, effects }: Run,
  basis: Basis,
  number: number,
): Promise<string> {
  const file = versionFile(layout, number);
  const building = `${file}.building`;
  effects.progress('load', 0, 1);
  await requireWholeLake(layout, basis.manifest);
  await openVersion(database, layout, building);
  await load(database, layout, basis);
  effects.progress('roll-up', 0, 1);
  await rollUp(database);
  const checksum = await seal(database, basis, {
    number,
    at: effects.now().toISOString().slice(0, 19),
  });
  effects.progress('verify', 0, 1);
  await verify(building, basis.manifest, checksum);
  effects.progress('publish', 0, 1);
  await syncPath(building);
  await renameDurably(building, file);
  await pointTo(layout, number);
  return checksum;
}

/** A damaged Parquet file can read as other figures, or fewer, without any error: nothing is built from it. */
async function requireWholeLake(layout: Layout, manifest: Manifest): Promise<void> {
  const findings = await lakeFindings(layout, [...liveBatches(manifest), ...frozenFiles(manifest)]);
  if (findings.length > 0) throw new IngestError({ code: 'damaged-lake', findings }, EXIT.failed);
}
