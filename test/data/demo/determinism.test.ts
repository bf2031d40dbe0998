import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { contentOf, emptyHouse, filesOf, linesOf, make, type Size } from './made.ts';

const SCALE = 0.05;

describe('the demonstration', () => {
  const [first, second, other] = [emptyHouse(), emptyHouse(), emptyHouse()];

  it('is the same to the byte for the same seed', async () => {
    await make(first, { scale: SCALE });
    await make(second, { scale: SCALE });
    expect(fingerprints(second)).toEqual(fingerprints(first));
  });

  it('is another one for another seed: the same files, none with the same content', async () => {
    await make(other, { scale: SCALE, seed: 26 });
    const [ours, theirs] = [fingerprints(first), fingerprints(other)];
    expect(Object.keys(theirs)).toEqual(Object.keys(ours));
    expect(Object.keys(ours).filter((name) => ours[name] === theirs[name])).toEqual([]);
  });

  it('does not depend on the order in which its files are made', () => {
    const forwards = contentByName({ scale: SCALE }, (files) => files);
    const backwards = contentByName({ scale: SCALE }, (files) => files.reverse());
    expect(backwards).toEqual(forwards);
  });

  it('is twice as long at twice the scale, in as many files', () => {
    const [once, twice] = [rowsOf({ scale: 0.2 }), rowsOf({ scale: 0.4 })];
    expect(twice.files).toBe(once.files);
    expect(twice.events / once.events).toBeCloseTo(2, 1);
    expect(twice.enrolments / once.enrolments).toBeCloseTo(2, 1);
    expect(twice.requests / once.requests).toBeCloseTo(2, 1);
  });
});

function fingerprints({ inbox }: Layout): Record<string, string> {
  const names = filesOf({ scale: SCALE }).filter(({ folder }) => folder === 'inbox');
  return Object.fromEntries(
    names.map(({ path }) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(inbox, path)))
        .digest('hex'),
    ]),
  );
}

type Files = ReturnType<typeof filesOf>;

function contentByName(size: Size, order: (files: Files) => Files): Map<string, string> {
  const made = order(filesOf(size)).map((file) => [file.path, contentOf(file)] as const);
  return new Map(made.sort(([one], [two]) => (one < two ? -1 : 1)));
}

interface Rows {
  readonly files: number;
  readonly events: number;
  readonly enrolments: number;
  readonly requests: number;
}

function rowsOf(size: Size): Rows {
  const files = filesOf(size);
  const linesIn = (prefix: string) =>
    files.filter(({ path }) => path.startsWith(prefix)).map(linesOf);
  const count = (prefix: string) =>
    linesIn(prefix).reduce((rows, lines) => rows + lines.length - 1, 0);
  const totals = linesIn('counter-docs')
    .flat()
    .filter((line) => line.includes('Total_Item'));
  return {
    files: files.length,
    events: count('evenements-'),
    enrolments: count('inscriptions-'),
    requests: totals.reduce((sum, line) => sum + Number(line.split('\t')[9] ?? 0), 0),
  };
}
