import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  copyErasures,
  houseOf,
  JournalError,
  mergedErasures,
  noteErasure,
  readErasures,
} from '../../../data/directory/erasures.ts';

const READER = {
  kind: 'reader',
  readers: { enrolment: ['0x0123456789abcdef'] },
  originals: ['a'.repeat(64)],
} as const;
const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, second));

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'canopee-erasures-'));
  path = join(folder, 'erasures.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the erasure journal', () => {
  it('keeps each erasure once, for its owner alone', async () => {
    expect(await readErasures(path)).toBeUndefined();
    await noteErasure(path, READER, at(1));
    await noteErasure(path, { kind: 'year', year: 2025 }, at(2));
    await noteErasure(path, READER, at(3));
    expect((await readErasures(path))?.lines).toEqual([
      { ...READER, at: '2026-11-22T12:00:01.000Z' },
      { kind: 'year', year: 2025, at: '2026-11-22T12:00:02.000Z' },
    ]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await houseOf(path)).toBe((await readErasures(path))?.house);
  });

  it('is one with its copies, whichever knows more', async () => {
    const copy = join(folder, 'copy.jsonl');
    await noteErasure(path, READER, at(1));
    const before = await readErasures(path);
    await copyErasures(before!, copy);
    await noteErasure(copy, { kind: 'account', account: '0011223344556677' }, at(2));
    await noteErasure(path, { kind: 'year', year: 2025 }, at(3));
    const merged = mergedErasures([(await readErasures(path))!, (await readErasures(copy))!]);
    expect(merged?.lines.map(({ kind }) => kind)).toEqual(['reader', 'account', 'year']);
    await copyErasures(before!, copy);
    expect((await readErasures(copy))?.lines).toHaveLength(2);
  });

  it('does not mix with that of another house', async () => {
    const other = join(folder, 'other.jsonl');
    await houseOf(path);
    await houseOf(other);
    expect(() => mergedErasures([])).not.toThrow();
    const both = [(await readErasures(path))!, (await readErasures(other))!];
    expect(() => mergedErasures(both)).toThrow(RangeError);
  });

  it.each([
    ['a line is changed', (text: string) => text.replace('2025', '2024'), 3],
    ['a line is cut', (text: string) => text.slice(0, -9), 3],
    ['nothing is left', () => '', 1],
    ['it is something else', () => '{"erasures":1}\n', 1],
  ])('is not believed when %s', async (_, change, line) => {
    await noteErasure(path, READER, at(1));
    await noteErasure(path, { kind: 'year', year: 2025 }, at(2));
    await writeFile(path, change(await readFile(path, 'utf8')));
    const fault: unknown = await readErasures(path).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(JournalError);
    expect(fault).toMatchObject({ path, line });
  });
});
