import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { CommandError } from '../errors.ts';
import type { Words } from '../words/words.ts';
import { isThere } from './is-there.ts';
import type { BackupManifest, TableDigest } from './manifest.ts';
import { tableDigests } from './table-digests.ts';

/**
 * Reads every table of a restored directory and compares it with what was backed up: how many rows, and what they come to. Another
 * engine may hash otherwise than the one that wrote the digests: then rows are counted, and the SHA-256 of each file has proven the rest.
 *
 * @throws CommandError naming the first table that is another
 */
export async function proveTables(
  layout: Layout,
  { version, entries, tables, engine }: BackupManifest,
  { backup }: Words,
): Promise<void> {
  const lakeFiles = entries.flatMap(({ path }) => /^lake\/(.+\.parquet)$/.exec(path)?.[1] ?? []);
  const found = await tableDigests({
    version: version === null ? undefined : versionFile(layout, version),
    lake: layout.lake,
    lakeFiles,
    records: (await isThere(layout.records)) ? layout.records : undefined,
  });
  const isSameEngine = found.engine === engine;
  const names = new Set([...tables, ...found.tables].map(nameOf));
  const told = new Map(tables.map((table) => [nameOf(table), table]));
  const there = new Map(found.tables.map((table) => [nameOf(table), table]));
  for (const name of names)
    if (!areSame(told.get(name), there.get(name), isSameEngine))
      throw new CommandError(backup.otherTable(name), 4);
}

function areSame(
  told: TableDigest | undefined,
  found: TableDigest | undefined,
  isSameEngine: boolean,
): boolean {
  if (told?.rows === undefined || told.rows !== found?.rows) return false;
  const isComparable = isSameEngine || told.of === 'records';
  return !isComparable || told.digest === found.digest;
}

function nameOf({ of, name }: TableDigest): string {
  return `${of}/${name}`;
}
