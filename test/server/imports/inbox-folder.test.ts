import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { inboxFolder } from '../../../server/imports/inbox-folder.ts';
import { dataDirectory } from '../../support/data-directory.ts';

const DAY = 86_400_000;

it('two files of one name are both kept, and a broken one leaves nothing', async () => {
  const layout = await dataDirectory();
  const folder = inboxFolder(layout, () => new Date());
  const names = await Promise.all(
    ['one', 'two'].map((text) => folder.receive('a.csv', Readable.from([text]))),
  );
  expect(names.sort()).toEqual(['a (2).csv', 'a.csv']);
  const broken = new Readable({
    read() {
      this.push('half');
      this.destroy(new Error('cut'));
    },
  });
  await expect(folder.receive('b.csv', broken)).rejects.toThrow('cut');
  expect(await readdir(layout.inbox)).toHaveLength(2);
});

it('what a killed server left half received goes at the next start, nothing else does', async () => {
  const layout = await dataDirectory({ 'inbox/.depot-1.part': 'x', 'inbox/.other.part': 'x' });
  await inboxFolder(layout, () => new Date()).sweep();
  expect(await readdir(layout.inbox)).toEqual(['.other.part']);
});

it('a file that was taken out comes back whole, and goes after thirty days', async () => {
  const layout = await dataDirectory({ 'inbox/sub/a.csv': 'text' });
  const folder = inboxFolder(layout, () => new Date(DAY * 20_000));
  expect(await folder.remove('sub/a.csv')).toBe(true);
  expect(await folder.remove('sub/a.csv')).toBe(false);
  const [removed] = await folder.removed();
  expect(removed).toMatchObject({ file: 'a.csv', bytes: 4 });
  expect(await folder.restore(removed?.key ?? '')).toBe('a.csv');
  expect(await readFile(join(layout.inbox, 'a.csv'), 'utf8')).toBe('text');
  await folder.remove('a.csv');
  const later = inboxFolder(layout, () => new Date(DAY * 20_031));
  expect(await later.removed()).toEqual([]);
});

it('nothing outside the inbox is taken out of it', async () => {
  const layout = await dataDirectory({ 'settings/x.yaml': 'x' });
  await mkdir(layout.inbox, { recursive: true });
  await symlink(layout.settings, join(layout.inbox, 'link'));
  await writeFile(join(layout.inbox, '.hidden'), 'x');
  const folder = inboxFolder(layout, () => new Date());
  for (const file of ['../settings/x.yaml', 'link/x.yaml', '.hidden', '', '/etc/hostname', 'link'])
    expect(await folder.remove(file), file).toBe(false);
});
