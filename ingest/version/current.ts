import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { pointAt, publishedNumber } from '../../data/directory/pointer.ts';
import type { Report } from '../report.ts';
import { removeDatabase, statement, withReadOnly } from '../database.ts';

/** Published versions kept: going back is moving the pointer. */
const KEPT = 3;

/** What a published version says of itself. */
export interface VersionCard {
  readonly number: number;
  readonly checksum: string;
  readonly basis: string;
  /** lines of the ledger it was built from */
  readonly runs: number;
}

/** The published version's card, undefined when there is none or it cannot be read: then it is built again. */
export async function currentVersion(layout: Layout): Promise<VersionCard | undefined> {
  const number = await publishedNumber(layout);
  if (number === undefined) return undefined;
  return withReadOnly(versionFile(layout, number), async (database) => {
    const [card] = await database.rows<VersionCard>(statement('version/card.sql'));
    return card;
  }).catch(() => undefined);
}

/** The served version as a report names it. */
export async function servedVersion(layout: Layout): Promise<Report['version']> {
  const card = await currentVersion(layout);
  return card ? cardOf(card) : null;
}

/** What a report says of a version. */
export function cardOf({ number, checksum }: VersionCard): { number: number; checksum: string } {
  return { number, checksum };
}

/** The number the next version gets: behind every file that exists, so that none is ever overwritten. */
export async function nextNumber(layout: Layout): Promise<number> {
  return Math.max(0, (await publishedNumber(layout)) ?? 0, ...(await numbersIn(layout))) + 1;
}

/** Moves the pointer and drops what lies further back than the last three. */
export async function pointTo(layout: Layout, number: number): Promise<void> {
  await pointAt(layout, number);
  await dropFurtherBack(layout, number);
}

async function dropFurtherBack(layout: Layout, number: number): Promise<void> {
  const old = (await numbersIn(layout)).filter((each) => each <= number - KEPT);
  for (const each of old) await removeDatabase(versionFile(layout, each));
}

/** Removes the versions built before a line of the ledger, and those that do not say; the served one stays. */
export async function removeVersionsBefore(layout: Layout, run: number): Promise<void> {
  if (run === 0) return;
  const served = await publishedNumber(layout);
  for (const number of await numbersIn(layout)) {
    const path = versionFile(layout, number);
    if (number !== served && (await runsOf(path)) < run) await removeDatabase(path);
  }
}

async function runsOf(path: string): Promise<number> {
  return withReadOnly(path, async (database) => {
    const [row] = await database.rows<{ runs: number | null }>(statement('version/runs.sql'));
    return row?.runs ?? 0;
  }).catch(() => 0);
}

/** Removes versions a killed run left half built, and those it had not come to drop. */
export async function sweepVersions(layout: Layout): Promise<void> {
  const names = await readdir(layout.versions).catch(() => []);
  for (const name of names) {
    if (/\.building(\.wal)?$/.test(name)) await rm(join(layout.versions, name), { force: true });
  }
  await dropFurtherBack(layout, (await publishedNumber(layout)) ?? 0);
}

async function numbersIn(layout: Layout): Promise<number[]> {
  const names = await readdir(layout.versions).catch(() => []);
  return names.flatMap((name) => {
    const number = /^stats-(\d+)\.duckdb$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}
