import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf, type Layout } from '../../../data/directory/layout.ts';
import { readErasures } from '../../../data/directory/erasures.ts';
import { takeLock } from '../../../data/directory/lock.ts';
import { Audit } from '../../../server/access/audit.ts';
import { dueRecords, purgeMarks, purgeRecords } from '../../../server/access/purge-records.ts';
import { runAccount } from '../../../server/commands/account.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import type { Records } from '../../../server/records/records.ts';
import { wordsIn } from '../../../server/words/words.ts';

const CONFIG = {
  language: 'fr',
  origin: null,
  host: 'localhost',
  port: 1,
  erasures: null,
} as const;
const NOW = new Date('2026-11-22T12:00:00Z');
const now = () => new Date(NOW);
const days = (ago: number) => new Date(NOW.getTime() - ago * 86_400_000).toISOString();

let layout: Layout;
let records: Records;
let said: string[];
beforeEach(async () => {
  layout = layoutOf(mkdtempSync(join(tmpdir(), 'canopee-erased-')));
  records = await openRecords(layout.records, wordsIn('fr'));
  said = [];
});
afterEach(() => {
  records.close();
  rmSync(layout.root, { recursive: true });
});

function account(words: readonly string[], options: Readonly<Record<string, unknown>> = {}) {
  return runAccount(CONFIG, layout, { words, options }, { now, out: (line) => said.push(line) });
}

async function rows(sql: string): Promise<unknown[]> {
  const client = createClient({ url: `file:${layout.records}` });
  const { rows: found } = await client.execute(sql);
  client.close();
  return found.map((row) => ({ ...row }));
}

describe('an account that is forgotten', () => {
  beforeEach(async () => {
    await account(['add', 'root'], { name: 'La racine' });
    await account(['add', 'anne'], { name: 'Anne Essai', role: 'commission' });
    const view = { address: '/', saved_at: days(1) };
    await records.change('save-view', { name: 'la sienne', author: 'Anne Essai', ...view });
    await records.change('save-view', { name: 'une autre', author: 'Paul', ...view });
  });

  it('leaves its number alone, under what it wrote and in the journal, whose chain verifies', async () => {
    const [before] = (await rows("SELECT id FROM account WHERE login = 'anne'")) as { id: string }[];
    await account(['forget', 'anne'], { yes: true });
    expect(await rows('SELECT login FROM account')).toEqual([{ login: 'root' }]);
    for (const table of ['account_grant', 'link', 'session', 'recovery_code'])
      expect(await rows(`SELECT account FROM ${table} WHERE account = '${before?.id}'`), table).toEqual([]);
    expect(await rows('SELECT name, author FROM saved_view ORDER BY name')).toEqual([
      { name: 'la sienne', author: before?.id },
      { name: 'une autre', author: 'Paul' },
    ]);
    expect(await rows('SELECT deed, subject FROM audit ORDER BY number DESC LIMIT 1')).toEqual([{ deed: 'account-forgotten', subject: before?.id }]);
    expect(await new Audit(records, now).check()).toEqual({ deeds: 3, brokenAt: null });
    expect((await readErasures(layout.erasures))?.lines).toMatchObject([{ kind: 'account', account: before?.id }]);
    expect(said.join('\n')).not.toContain('Anne');
  }); // prettier-ignore

  it('asks for a yes, keeps the last administrator, and waits for whoever changes what is kept', async () => {
    await expect(account(['forget', 'anne'])).rejects.toThrow(/--yes/);
    await expect(account(['forget', 'root'], { yes: true })).rejects.toThrow(/dernier administrateur/);
    await expect(account(['forget', 'nobody'], { yes: true })).rejects.toThrow(/Aucun compte/);
    const lock = await takeLock(layout.ingestLock, 'test', new Date());
    await expect(account(['forget', 'anne'], { yes: true })).rejects.toMatchObject({ exitCode: 3 });
    lock.release();
    expect(await rows('SELECT login FROM account ORDER BY login')).toHaveLength(2);
    expect(await readErasures(layout.erasures)).toBeUndefined();
  }); // prettier-ignore
});

describe('a purge of the records', () => {
  const line = (at: number) => ({ batch: 'b', rule: 'inactive', line: at });

  beforeEach(async () => {
    await account(['add', 'anne'], { name: 'Anne Essai' });
    const [row] = (await rows('SELECT id FROM account')) as { id: string }[];
    const owner = { account: row?.id ?? '', agent: '', password: null };
    for (const [hash, begun] of [['over', days(2)], ['now', days(0)]] as const)
      await records.change('access/add-session', { hash, ...owner, created_at: begun });
    await records.change('access/add-link', { hash: 'old', account: owner.account, kind: 'reset', drops_codes: 0, made_at: days(9), expires_at: days(8) });
    const key = { name: 'k', beginning: 'k', grants: '[]', author: owner.account, created_at: days(900) };
    for (const [id, ends] of [['1', days(400)], ['2', days(300)]] as const)
      await records.change('access/add-key', { id, hash: id, ...key, expires_at: ends });
    const mark = { standing: 'seen', comment: '', author: 'A', marked_at: days(1), seen: 9 };
    for (const at of [17, 18])
      await records.change('mark-checks', { checks: JSON.stringify([line(at)]), ...mark });
    await new Audit(records, () => new Date(days(400))).note({ actor: '', deed: 'form', subject: '', detail: '' });
  }); // prettier-ignore

  it('says what is due, takes just that, and nothing a second time', async () => {
    const open = [line(17)];
    const due = await dueRecords(records, open, now);
    // the deed of before stands behind one of today: a chain has no holes
    expect(due).toEqual({ deeds: 0, sessions: 1, links: 1, codes: 0, keys: 1, marks: 1 });
    expect(await rows('SELECT hash FROM session')).toHaveLength(2);
    expect(await purgeRecords(records, open, now)).toEqual(due);
    expect(await rows('SELECT hash FROM session')).toEqual([{ hash: 'now' }]);
    expect(await rows('SELECT line FROM check_mark')).toEqual([{ line: 17 }]);
    expect(await rows('SELECT id FROM api_key')).toEqual([{ id: '2' }]);
    const nothing = { deeds: 0, sessions: 0, links: 0, codes: 0, keys: 0, marks: 0 };
    expect(await purgeRecords(records, open, now)).toEqual(nothing);
  });

  it('leaves notes alone where nothing is published', async () => {
    expect(await dueRecords(records, null, now)).toMatchObject({ marks: 0 });
    expect(await purgeMarks(records, null)).toBe(0);
    expect(await purgeMarks(records, [])).toBe(2);
  });
});
