import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf, type Layout } from '../../../data/directory/layout.ts';
import { forgetAccount } from '../../../server/access/forget-account.ts';
import { Audit } from '../../../server/access/audit.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import { wordsIn } from '../../../server/words/words.ts';
import {
  AUTHOR,
  backUp,
  besides,
  copyTo,
  filesOf,
  livelyDirectory,
  PASSPHRASE,
  READER,
  restore,
} from '../../support/backed-up.ts';
import { command } from '../../support/command.ts';
import { servedFigures } from '../../support/figures.ts';
import { inLake } from '../../support/in-lake.ts';
import { eventsOf, takeOn } from '../../support/retention.ts';

const MINUTE = 60_000;

let root: string;
let lively: Layout;
let file: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'canopee-backup-'));
  lively = await livelyDirectory(join(root, 'lively'));
  file = join(root, 'kept', 'one.canopee');
  await backUp(lively, file);
}, MINUTE);
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function tableOf(layout: Layout, sql: string): Promise<unknown[]> {
  const client = createClient({ url: `file:${layout.records}` });
  const { columns, rows } = await client.execute(sql);
  client.close();
  return rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
}

describe('a backup', { timeout: MINUTE }, () => {
  it('brings back every byte of what is kept, the same answers and the same records', async () => {
    const restored = await restore(join(root, 'whole'), file);
    const layout = layoutOf(join(root, 'whole'));
    const parts = ['settings', 'keys', 'archive', 'lake'];
    const files = await filesOf(lively, parts);
    expect(files.length).toBeGreaterThan(15);
    expect(await filesOf(layout, parts)).toEqual(files);
    for (const path of [...files, 'versions/current', 'versions/stats-1.duckdb'])
      expect((await readFile(join(layout.root, path))).equals(await readFile(join(lively.root, path))), path).toBe(true);
    expect(await servedFigures(layout)).toBe(await servedFigures(lively));
    for (const table of ['account', 'account_grant', 'decision'])
      expect(await tableOf(layout, `SELECT * FROM ${table} ORDER BY 1`), table).toEqual(await tableOf(lively, `SELECT * FROM ${table} ORDER BY 1`));
    expect(restored).toMatchObject({ version: 1, waiting: 1, erased: { readers: 0, accounts: 0, closed: [] }, overdue: null });
    expect((await command(layout, ['verify'])).code).toBe(0);
  }); // prettier-ignore

  it('counts rows as others count them, and leaves out who was signed in', async () => {
    const { tables } = await restore(join(root, 'counted'), file);
    const rowsOf = (of: string, name: string) => tables.find((one) => one.of === of && one.name === name)?.rows;
    expect(rowsOf('lake', 'usage_event')).toBe(24);
    expect(rowsOf('lake', 'enrolment')).toBe(12);
    expect(rowsOf('records', 'account')).toBe(2);
    expect(await tableOf(lively, 'SELECT account FROM session')).toHaveLength(2);
    expect([rowsOf('records', 'session'), rowsOf('records', 'link')]).toEqual([0, 0]);
    expect(await tableOf(layoutOf(join(root, 'counted')), 'SELECT * FROM session')).toEqual([]);
  }); // prettier-ignore

  it('is an archive that tar lists, and tells nothing in clear but when it was made', async () => {
    const names = execFileSync('tar', ['-tf', file], { encoding: 'utf8' }).trim().split('\n');
    expect(names[0]).toBe('canopee-backup.json');
    expect(names.slice(1).every((name) => /^(\d{6}|manifest)$/.test(name))).toBe(true);
    const bytes = await readFile(file);
    const keys = await Promise.all((await readdir(lively.keys)).map((name) => readFile(join(lively.keys, name), 'utf8')));
    for (const secret of [...keys.map((key) => key.trim()), AUTHOR, 'essai-video', 'Besançon', 'SQLite format', PASSPHRASE])
      expect(bytes.includes(secret), secret.slice(0, 4)).toBe(false);
    expect(await besides(join(root, 'kept'), 'one.canopee')).toEqual([]);
  }); // prettier-ignore

  it('replaces no file unasked, and does not lie in what it backs up', async () => {
    await expect(backUp(lively, file)).rejects.toThrow(/existe déjà.*--replace/);
    await expect(backUp(lively, join(lively.root, 'x'))).rejects.toThrow(/dans le dossier des données/);
    const other = join(root, 'other', 'b');
    await mkdir(join(root, 'other'));
    await writeFile(other, 'of yesterday');
    await backUp(lively, other, { replace: true });
    expect((await restore(join(root, 'replaced'), other)).version).toBe(1);
  }); // prettier-ignore

  it('is a picture of one moment, whatever is imported meanwhile', async () => {
    const layout = await copyTo(lively, join(root, 'importing'));
    const before = await servedFigures(layout);
    await mkdir(join(layout.root, 'next'));
    await writeFile(join(layout.root, 'next', 'evenements-3.csv'), eventsOf([['05/10/2026', 'C1']]));
    const to = join(root, 'kept', 'importing.canopee');
    await backUp(layout, to, { at: async (step) => { if (step === 'writing') await takeOn(layout, '2026-11-10', 'next'); } });
    expect(await servedFigures(layout)).not.toBe(before);
    await restore(join(root, 'imported'), to);
    expect(await servedFigures(layoutOf(join(root, 'imported')))).toBe(before);
  }); // prettier-ignore

  it('is begun anew when somebody is erased meanwhile, and does not hold him', async () => {
    const layout = await copyTo(lively, join(root, 'erasing'));
    const steps: string[] = [];
    const to = join(root, 'kept', 'erasing.canopee');
    await backUp(layout, to, {
      at: async (step) => {
        if (step === 'writing' && !steps.includes(step)) await command(layout, ['forget', READER, '--yes']);
        steps.push(step);
      },
    });
    expect(steps.filter((step) => step === 'picture').length).toBeGreaterThan(1);
    await restore(join(root, 'erased'), to);
    expect(await inLake(layoutOf(join(root, 'erased')), 'enrolment', 'count(*)::INTEGER AS rows')).toEqual([{ rows: 11 }]);
  }); // prettier-ignore

  it('is not made of a damaged lake', async () => {
    const layout = await copyTo(lively, join(root, 'damaged'));
    const [path = ''] = (await filesOf(layout, ['lake'])).filter((name) => /use_day.*parquet$/.test(name));
    const bytes = await readFile(join(layout.root, path));
    bytes[40]! ^= 1;
    await writeFile(join(layout.root, path), bytes);
    const to = join(root, 'kept', 'damaged.canopee');
    await expect(backUp(layout, to)).rejects.toThrow();
    expect(await readdir(join(root, 'kept'))).not.toContain('damaged.canopee');
    expect(await besides(join(root, 'kept'), 'damaged.canopee')).toEqual([]);
  }); // prettier-ignore
});

describe('what was erased since', { timeout: MINUTE }, () => {
  it('does not come back: readers, closed years and accounts; the chain of deeds still verifies', async () => {
    const layout = await copyTo(lively, join(root, 'since'));
    const to = join(root, 'since-kept', 'old.canopee');
    await backUp(layout, to);
    const [anne] = (await tableOf(layout, "SELECT id FROM account WHERE login = 'anne'")) as { id: string }[];
    await command(layout, ['forget', READER, '--yes']);
    await command(layout, ['close', '2025', '--yes']);
    await appendAccount(layout, anne?.id ?? '');
    await rm(join(root, 'since-kept', (await readdir(join(root, 'since-kept')))[0] ?? ''));
    await expect(restore(join(root, 'back'), to)).rejects.toThrow(/journal des effacements manque/);

    const restored = await restore(join(root, 'back'), to, { journals: [layout.erasures] });
    const back = layoutOf(join(root, 'back'));
    expect(restored.erased).toMatchObject({
      ...{ readers: 1, accounts: 1, closed: [2025] },
      forgotten: { 'reader-months': 2, events: 2, enrolments: 1, originals: 3 },
    });
    expect(await inLake(back, 'enrolment', 'count(*)::INTEGER AS rows')).toEqual([{ rows: 11 }]);
    expect(await readdir(back.keys)).not.toContain('use-2025.key');
    expect(await tableOf(back, 'SELECT login FROM account')).toEqual([{ login: 'root' }]);
    expect(await tableOf(back, 'SELECT author FROM decision')).toEqual([{ author: anne?.id }]);
    const deeds = await tableOf(back, 'SELECT deed FROM audit ORDER BY number DESC LIMIT 2');
    expect(deeds).toEqual([{ deed: 'restored' }, { deed: 'account-forgotten' }]);
    const records = await openRecords(back.records, wordsIn('fr'));
    expect(await new Audit(records, () => new Date()).check()).toMatchObject({ brokenAt: null });
    records.close();
    expect((await command(back, ['verify'])).code).toBe(0);
    expect(await readFile(back.erasures, 'utf8')).toBe(await readFile(layout.erasures, 'utf8'));
  }); // prettier-ignore

  it('is told by a journal that lies where it is restored', async () => {
    const layout = await copyTo(lively, join(root, 'journal'));
    await command(layout, ['forget', READER, '--yes']);
    const target = join(root, 'target');
    await mkdir(target);
    await writeFile(join(target, 'erasures.jsonl'), await readFile(layout.erasures));
    expect((await restore(target, file)).erased).toMatchObject({ readers: 1 });
    expect(await besides(root, 'target')).toEqual([]);
  });

  async function appendAccount(layout: Layout, account: string): Promise<void> {
    const { noteErasure } = await import('../../../data/directory/erasures.ts');
    await noteErasure(layout.erasures, { kind: 'account', account }, new Date());
    const records = await openRecords(layout.records, wordsIn('fr'));
    await forgetAccount({ records, audit: new Audit(records, () => new Date()) }, account, '');
    records.close();
  }
});

describe('nothing is restored', { timeout: MINUTE }, () => {
  const cases: [string, (path: string) => Promise<void>, RegExp][] = [
    ['a file of somebody else', (path) => writeFile(path, Buffer.alloc(9000, 'PK')), /pas une sauvegarde de Canopée/],
    ['an empty file', (path) => writeFile(path, ''), /pas une sauvegarde de Canopée/],
    ['a file cut in the middle', async (path) => truncate(path, 3000), /a été coupée/],
    ['a file without its manifest', async (path) => truncate(path, await lengthWithoutEnd(path)), /a été coupée/],
    ['a changed byte', (path) => changed(path, 2_000_000), /est abîmé/],
    ['a later format', later, /plus récente/],
  ]; // prettier-ignore

  it.each(cases)('of %s, and it is said why', async (name, change, said) => {
    const path = join(root, 'kept', `${name}.canopee`);
    await writeFile(path, await readFile(file));
    await change(path);
    const { runRestore } = await import('../../../server/commands/backup.ts');
    const { ingestHere } = await import('../../support/backed-up.ts');
    const shell = {
      ...{ now: () => new Date(), out: () => undefined, log: () => undefined, canopee: '0.1.0' },
      ...{ ingest: ingestHere, passphrase: PASSPHRASE, ask: () => Promise.resolve('') },
    };
    const to = layoutOf(join(root, 'refused'));
    const typed = { words: [path], options: {} };
    await expect(runRestore({ language: 'fr', erasures: null }, to, typed, shell)).rejects.toThrow(said);
    expect(await besides(root, 'refused')).toEqual([]);
    expect(await readdir(root)).not.toContain('refused');
  }); // prettier-ignore

  it('under another passphrase, into a directory that is not empty, with another journal', async () => {
    const to = join(root, 'refused');
    await expect(restore(to, file, { passphrase: 'trois chouettes au grenies' })).rejects.toMatchObject({ kind: 'passphrase' });
    await expect(restore(lively.root, file)).rejects.toThrow(/n’est pas vide/);
    const journal = join(root, 'journal.jsonl');
    await expect(restore(to, file, { journals: [journal] })).rejects.toThrow(/pas de journal/);
    const other = await copyTo(lively, join(root, 'stranger'));
    await rm(other.erasures);
    await command(other, ['forget', 'C1', '--yes']);
    await expect(restore(to, file, { journals: [other.erasures] })).rejects.toThrow(/autre installation/);
    await writeFile(journal, (await readFile(lively.erasures, 'utf8')).replace('canopee', ''));
    await appendFile(journal, '{"kind":"year","year":2025}\n');
    await expect(restore(to, file, { journals: [journal] })).rejects.toThrow(/abîmé à la ligne 2/);
    expect(await readdir(root)).not.toContain('refused');
  }); // prettier-ignore

  it('of records that are damaged or somebody else’s: they are not even backed up', async () => {
    const layout = await copyTo(lively, join(root, 'records'));
    for (const suffix of ['-wal', '-shm']) await rm(`${layout.records}${suffix}`, { force: true });
    await writeFile(layout.records, Buffer.alloc(9000, 'not a database '));
    await expect(backUp(layout, join(root, 'kept', 'x'))).rejects.toThrow(/ne peut pas être lu/);
    await rm(layout.records);
    const client = createClient({ url: `file:${layout.records}` });
    await client.execute('CREATE TABLE recipe (name TEXT)');
    client.close();
    await expect(backUp(layout, join(root, 'kept', 'x'))).rejects.toThrow(/pas été écrit par Canopée/);
  }); // prettier-ignore

  async function changed(path: string, at: number): Promise<void> {
    const bytes = await readFile(path);
    bytes[at]! ^= 1;
    await writeFile(path, bytes);
  }

  async function lengthWithoutEnd(path: string): Promise<number> {
    return (await readFile(path)).indexOf('manifest\0');
  }

  /** The same header under a greater number, with its checksum. */
  async function later(path: string): Promise<void> {
    const bytes = await readFile(path);
    bytes.write('"version": 2', bytes.indexOf('"version": 1'));
    await writeFile(path, bytes);
  }
});
