import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Encoding, TextDropFile } from '../../../data/demo/drop-file.ts';
import { writeDrop } from '../../../data/demo/write.ts';
import { emptyHouse } from './made.ts';

describe('writing a drop', () => {
  it('gives each file its encoding and its line ends', async () => {
    const layout = emptyHouse();
    const files = [
      file('a.csv', 'win1252', ['À l’été', '2']),
      file('b.tsv', 'utf8-bom', ['é']),
      file('c.yaml', 'utf8', ['é', 'f']),
      file('d.csv', 'utf16-bom', ['é']),
      { folder: 'inbox', path: 'e.ods', bytes: () => Uint8Array.of(0x50, 0xff, 0x0a) } as const,
    ];
    const told: unknown[] = [];
    await writeDrop(layout, [{ name: 'essai', files }], (...step) => told.push(step));
    const bytes = (name: string) => readFileSync(join(layout.inbox, name)).toString('hex');
    expect(bytes('a.csv')).toBe('c0206c92e974e90d0a320d0a');
    expect(bytes('b.tsv')).toBe('efbbbfc3a90d0a');
    expect(bytes('c.yaml')).toBe('c3a90a660a');
    expect(bytes('d.csv')).toBe('fffee9000d000a00');
    expect(bytes('e.ods')).toBe('50ff0a');
    expect(told).toEqual([['essai', 5]]);
  });

  it('leaves the old file as it was when a new one cannot be made to its end', async () => {
    const layout = emptyHouse();
    await writeDrop(layout, [{ name: '1', files: [file('a.csv', 'utf8', ['old'])] }], () => 0);
    const broken = { ...file('a.csv', 'utf8', []), lines: () => breaking() };
    const writing = writeDrop(layout, [{ name: '2', files: [broken] }], () => 0);
    await expect(writing).rejects.toThrow('no more');
    expect(readFileSync(join(layout.inbox, 'a.csv'), 'utf8')).toBe('old\n');
  });

  it('writes files longer than its buffer whole', async () => {
    const layout = emptyHouse();
    const lines = Array.from({ length: 60_000 }, (_, index) => `ligne ${index} é`);
    await writeDrop(layout, [{ name: '1', files: [file('a.csv', 'utf8', lines)] }], () => 0);
    expect(readFileSync(join(layout.inbox, 'a.csv'), 'utf8')).toBe(`${lines.join('\n')}\n`);
    expect(readdirSync(layout.inbox)).toEqual(['a.csv']);
    expect(existsSync(layout.settings)).toBe(false);
  });
});

function file(path: string, encoding: Encoding, lines: readonly string[]): TextDropFile {
  return { folder: 'inbox', path, encoding, lines: () => lines };
}

function* breaking(): Generator<string> {
  yield 'new';
  throw new Error('no more');
}
