import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import { examine } from '../../ingest/check/examine.ts';
import { IngestError } from '../../ingest/errors.ts';
import { ingest } from '../../ingest/pipeline.ts';
import { rebuildVersion } from '../../ingest/rebuild.ts';
import { QUIET } from './data-directory.ts';
import { FIRST_FILES, NEXT_FILES, writeFiles, writeSettings } from './drop.ts';
import { servedFigures } from './figures.ts';

/** What may be damaged of a data directory. */
export const PARTS = ['lake', 'version', 'ledger'] as const;
export type Part = (typeof PARTS)[number];

/** An established data directory to be copied and damaged, and what it serves before and after the next file. */
export interface Sound {
  readonly folder: string;
  readonly before: string;
  readonly after: string;
}

/** Two files ingested one after the other, and what a third makes of them where nothing is damaged. */
export async function soundDirectory(folder: string): Promise<Sound> {
  const layout = layoutOf(join(folder, 'sound'));
  await writeSettings(layout.root);
  const { 'evenements-2025-1.csv': third, 'counter-presse-2025.tsv': report } = NEXT_FILES;
  for (const [name, files] of Object.entries({ 1: FIRST_FILES, 2: { 'counter.tsv': report } })) {
    await writeFiles(join(folder, name), files);
    await ingest(layout, [join(folder, name)], QUIET);
  }
  const before = await servedFigures(layout);
  await writeFiles(join(folder, '3'), { 'evenements-2025-1.csv': third });
  const copy = layoutOf(join(folder, 'copy'));
  cpSync(layout.root, copy.root, { recursive: true });
  await ingest(copy, [join(folder, '3')], QUIET);
  return { folder, before, after: await servedFigures(copy) };
}

/** How one damage ended. */
export interface Damage {
  /** `cut` to, or one bit turned `at`, that byte of `bytes` */
  readonly how: 'cut' | 'flip';
  readonly at: number;
  readonly bytes: number;
  /** did `verify` notice? What it does not notice changes no figure */
  readonly found: boolean;
}

/**
 * Damages a copy once, and sees that no reader, no examination and no further ingest takes what is left for the whole.
 *
 * @param random a number below 1
 */
export async function damageTrial(
  { folder, before, after }: Sound,
  part: Part,
  random: () => number,
): Promise<Damage> {
  const layout = layoutOf(mkdtempSync(join(tmpdir(), 'canopee-damage-')));
  try {
    cpSync(join(folder, 'sound'), layout.root, { recursive: true });
    const done = damage(fileOf(layout, part, random), random);
    const { findings } = await examine(layout);
    const found = findings.length > 0;
    // a page the engine keeps free may change without anything being lost
    if (part !== 'version') expect({ ...done, found }).toMatchObject({ found: true });
    await expectNothingInvented(layout, before, found);
    await expectMendedOrTold({ layout, next: join(folder, '3'), part }, { before, after });
    return { ...done, found };
  } finally {
    rmSync(layout.root, { recursive: true, force: true });
  }
}

/** A server opened on it answers as before, or does not answer. */
async function expectNothingInvented(
  layout: Layout,
  before: string,
  found: boolean,
): Promise<void> {
  const served = await servedFigures(layout).catch(() => undefined);
  if (!found) expect(served).toBe(before);
  const answers = served?.split('\n') ?? [];
  const known = new Set(before.split('\n'));
  expect(answers.filter((answer) => answer.startsWith('200') && !known.has(answer))).toEqual([]);
}

/** The version comes back from lake and ledger; where these are damaged, nothing more is published and it is said. */
async function expectMendedOrTold(
  { layout, next, part }: { readonly layout: Layout; readonly next: string; readonly part: Part },
  { before, after }: Pick<Sound, 'before' | 'after'>,
): Promise<void> {
  if (part === 'version') {
    await rebuildVersion(layout, QUIET);
    expect(figuresOf(await servedFigures(layout))).toEqual(figuresOf(before));
    expect((await examine(layout)).findings).toEqual([]);
    return;
  }
  const outcome: unknown = await ingest(layout, [next], QUIET).catch((error: unknown) => error);
  if (outcome instanceof IngestError) {
    expect(['damaged-lake', 'damaged-manifest', 'cut-ledger']).toContain(outcome.problem.code);
    expect(figuresOf(await servedFigures(layout))).toEqual(figuresOf(before));
  } else {
    if (outcome instanceof Error) throw outcome;
    expect(figuresOf(await servedFigures(layout))).toEqual(figuresOf(after));
  }
}

function figuresOf(served: string): string[] {
  return served.split('\n');
}

function fileOf(layout: Layout, part: Part, random: () => number): string {
  if (part === 'ledger') return layout.manifest;
  const [folder, end] =
    part === 'lake' ? [layout.lake, '.parquet'] : [layout.versions, '-2.duckdb'];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .sort();
  return join(folder, names[Math.floor(random() * names.length)] ?? '');
}

function damage(path: string, random: () => number): Omit<Damage, 'found'> {
  const content = readFileSync(path);
  const at = Math.floor(random() * content.length);
  const how = random() < 0.5 ? 'cut' : 'flip';
  if (how === 'cut') truncateSync(path, at);
  else {
    content[at] = (content[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(path, content);
  }
  return { how, at, bytes: content.length };
}
