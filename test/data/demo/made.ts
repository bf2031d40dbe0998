import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { demonstrationDrop } from '../../../data/demo/drop.ts';
import type { DropFile } from '../../../data/demo/drop-file.ts';
import { writeDrop } from '../../../data/demo/write.ts';
import { layoutOf, type Layout } from '../../../data/directory/layout.ts';

const POPULATIONS = readFileSync('data/reference/populations.csv', 'utf8');

/** Size and seed of a drop. */
export interface Size {
  readonly scale: number;
  readonly seed?: number;
}

/** The files of a drop, before they are written. */
export function filesOf({ scale, seed = 25 }: Size): DropFile[] {
  const phases = demonstrationDrop({ scale, seed, populations: POPULATIONS });
  return phases.flatMap(({ files }) => [...files]);
}

/** What a file of a drop holds, whatever its form. */
export function contentOf(file: DropFile): string {
  return 'bytes' in file ? Buffer.from(file.bytes()).toString('base64') : linesOf(file).join('\n');
}

/** The lines of a file of a drop; a workbook has none. */
export function linesOf(file: DropFile): string[] {
  return 'lines' in file ? [...file.lines()] : [];
}

/** An empty data directory that is removed with the tests of the file. */
export function emptyHouse(): Layout {
  const root = mkdtempSync(join(tmpdir(), 'canopee-demo-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return layoutOf(root);
}

/** Writes a drop, as the demonstration process does. */
export async function make(layout: Layout, { scale, seed = 25 }: Size): Promise<void> {
  const phases = demonstrationDrop({ scale, seed, populations: POPULATIONS });
  await writeDrop(layout, phases, () => undefined);
}
