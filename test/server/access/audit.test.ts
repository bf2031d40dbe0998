import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Audit } from '../../../server/access/audit.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import type { Records } from '../../../server/records/records.ts';
import { wordsIn } from '../../../server/words/words.ts';

const DEED = { actor: 'anne', deed: 'form', subject: 'entries', detail: 'save' } as const;

let folder: string;
let records: Records;
let client: Client;
let audit: Audit;
let now: Date;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopee-audit-'));
  records = await openRecords(join(folder, 'state.db'), wordsIn('fr'));
  client = createClient({ url: `file:${join(folder, 'state.db')}` });
  now = new Date();
  audit = new Audit(records, () => new Date(now));
});
afterEach(async () => {
  client.close();
  records.close();
  await rm(folder, { recursive: true });
});

const all = { deed: '', actor: '', from: '', to: '9', before: 1e9, most: 100 };

describe('what was done', () => {
  it('is kept in order, each deed bound to the one before', async () => {
    await Promise.all(['a', 'b', 'c'].map((detail) => audit.note({ ...DEED, detail })));
    expect((await audit.find(all)).map(({ number, detail }) => [number, detail])).toEqual([
      [3, 'c'],
      [2, 'b'],
      [1, 'a'],
    ]);
    expect(await audit.check()).toEqual({ deeds: 3, brokenAt: null });
  });

  it('is written with what was changed, or neither is', async () => {
    const view = { name: 'V', address: '/', author: 'A', saved_at: '2026' };
    expect(await audit.done(DEED, [['save-view', view]])).toBe(true);
    expect(await audit.done(DEED, [['save-view', view]])).toBe(false);
    await expect(audit.done(DEED, [['save-view', { ...view, name: null }]])).rejects.toThrow();
    expect(await audit.find(all)).toHaveLength(1);
    expect(await records.read('saved-views')).toHaveLength(1);
  });

  it('is added by two processes at once without a gap', async () => {
    const second = await openRecords(join(folder, 'state.db'), wordsIn('fr'));
    const other = new Audit(second, () => new Date(now));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? audit : other).note(DEED)),
    );
    second.close();
    expect(await audit.check()).toEqual({ deeds: 20, brokenAt: null });
  });

  it.each([
    ['UPDATE audit SET detail = 1', /stays done/],
    ['DELETE FROM audit', /twelve months/],
  ])('cannot be changed by %s', async (sql, said) => {
    await audit.note(DEED);
    await expect(client.execute(sql)).rejects.toThrow(said);
  });

  it.each([
    ['an edit', 2, "UPDATE audit SET actor = 'paul' WHERE number = 2"],
    ['a deed taken out', 3, 'DELETE FROM audit WHERE number = 2'],
    [
      'a deed put in',
      3,
      "UPDATE audit SET number = number + 1 WHERE number > 2; INSERT INTO audit SELECT 3, at, actor, deed, 'x', detail, previous, hash FROM audit WHERE number = 2",
    ],
  ])('shows %s by whoever takes the guards away', async (_, brokenAt, sql) => {
    for (const detail of ['a', 'b', 'c']) await audit.note({ ...DEED, detail });
    await client.executeMultiple(
      `DROP TRIGGER audit_unchanged; DROP TRIGGER audit_kept; ${sql.replace('number + 1 WHERE number > 2', '4 WHERE number = 3')}`,
    );
    expect(await audit.check()).toMatchObject({ brokenAt });
  });

  it('goes after twelve months, without a break in what is left', async () => {
    const today = now;
    now = new Date(today.getTime() - 400 * 86_400_000);
    await audit.note({ ...DEED, detail: 'old' });
    now = today;
    await audit.note({ ...DEED, detail: 'new' });
    expect(await audit.purge()).toBe(1);
    expect(await audit.purge()).toBe(0);
    expect((await audit.find(all)).map(({ deed }) => deed)).toEqual(['purged', 'form']);
    expect(await audit.check()).toEqual({ deeds: 2, brokenAt: null });
  });
});
