import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecords } from '../../../server/records/open-records.ts';
import { STATEMENT_NAMES, textOf } from '../../../server/records/statement.ts';
import { wordsIn } from '../../../server/words/words.ts';

const words = wordsIn('fr');
const VIEW = {
  ...{ name: 'Musique', address: '/?famille=music', author: 'Coordination' },
  saved_at: '2026-11-23T10:00:00Z',
};

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopee-records-'));
  path = join(folder, 'state.db');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the records', () => {
  it('are there again after a restart, in a file for its owner alone', async () => {
    const first = await openRecords(path, words);
    expect(await first.change('save-view', VIEW)).toBe(1);
    first.close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const second = await openRecords(path, words);
    expect(await second.read('saved-views')).toEqual([{ number: 1, ...VIEW }]);
    second.close();
  });

  it('count what changed, and nothing else', async () => {
    const records = await openRecords(path, words);
    await records.change('save-view', VIEW);
    await records.read('saved-views');
    expect(await records.change('save-view', VIEW)).toBe(0);
    expect(records.revision()).toBe(1);
    await records.change('remove-view', { number: 1 });
    expect(records.revision()).toBe(2);
    records.close();
  });

  it('keep a text as it was typed, whatever it holds', async () => {
    const records = await openRecords(path, words);
    const name = `L'été "2025"; DROP TABLE saved_view; -- 🌞 \\ %`;
    await records.change('save-view', { ...VIEW, name });
    expect(await records.read('saved-views')).toMatchObject([{ name }]);
    records.close();
  });

  it.each([
    ['a file of somebody else', 'CREATE TABLE recipe (name TEXT)', /pas été écrit par Canopée/],
    [
      'a file of a later Canopée',
      'PRAGMA application_id = 1128353359; PRAGMA user_version = 99; CREATE TABLE later (name TEXT)',
      /plus récente/,
    ],
  ])('leave %s as it is, and say so', async (_, sql, said) => {
    const client = createClient({ url: `file:${path}` });
    await client.executeMultiple(sql);
    client.close();
    await expect(openRecords(path, words)).rejects.toThrow(said);
    const again = createClient({ url: `file:${path}` });
    const { rows } = await again.execute('SELECT name FROM sqlite_schema');
    again.close();
    expect(rows.map(({ name }) => name)).toHaveLength(1);
  });

  it('say of a damaged file what it held and what to do', async () => {
    await writeFile(path, Buffer.alloc(9000, 'not a database '));
    await expect(openRecords(path, words)).rejects.toThrow(/ne peut pas être lu.*sauvegarde/);
    expect((await readFile(path)).subarray(0, 14).toString()).toBe('not a database');
  });

  it.each(STATEMENT_NAMES)(
    '%s.sql is understood, says its grain and names its parameters',
    async (name) => {
      const text = textOf(name);
      const header = text
        .split('\n')
        .filter((line) => line.startsWith('--'))
        .join(' ');
      expect(header).toContain('Grain: ');
      for (const [parameter] of text.replaceAll(/^--.*$/gm, '').matchAll(/\$\w+/g))
        expect(header).toContain(parameter);
      const records = await openRecords(path, words);
      records.close();
      const client = createClient({ url: `file:${path}` });
      const parameters = [
        ...new Set([...text.matchAll(/\$(\w+)/g)].map(([, named = '']) => named)),
      ];
      const args = Object.fromEntries(parameters.map((named) => [named, null]));
      await expect(client.execute({ sql: `EXPLAIN ${text}`, args })).resolves.toBeDefined();
      client.close();
    },
  );
});
