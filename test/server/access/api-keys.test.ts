import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Grant } from '../../../data/model/access/role.ts';
import type { MemberCode } from '../../../data/model/member.ts';
import { testAccounts, type TestAccounts } from '../../support/accounts.ts';

const GRANTS: readonly Grant[] = [
  { role: 'commission', member: null },
  { role: 'librarian', member: '25388' as MemberCode },
];

let accounts: TestAccounts;
let key: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  accounts = testAccounts();
  key = await accounts.keys.make({ name: 'Entrepôt', grants: GRANTS, days: 90 }, 'anne');
});
afterEach(() => {
  vi.useRealTimers();
});

const visitor = (authorization: string) =>
  accounts.sessions.visitor({ cookie: undefined, authorization });

describe('a key', () => {
  it('stands for its roles, and nothing of it can be read again', async () => {
    expect(key).toMatch(/^canopee_[\w-]{43}$/);
    expect(await visitor(`Bearer ${key}`)).toMatchObject({
      account: { name: 'Entrepôt' },
      audience: 'staff',
      grants: GRANTS,
    });
    const list = await accounts.keys.list();
    expect(list).toMatchObject([{ name: 'Entrepôt', beginning: key.slice(0, 14), grants: GRANTS }]);
    expect(JSON.stringify(list)).not.toContain(key);
  });

  it.each(['', 'Bearer', 'Bearer canopee_', 'Basic YTpi', `Bearer canopee_${'a'.repeat(43)}`])(
    'made up (“%s”) is nobody',
    async (authorization) => {
      expect(await visitor(authorization)).toMatchObject({
        account: null,
        grants: [],
        audience: 'public',
      });
    },
  );

  it('holds no longer than its days', async () => {
    accounts.later(90 * 86_400_000);
    expect((await visitor(`Bearer ${key}`)).account).toBeNull();
  });

  it('is revoked at once', async () => {
    const [{ id } = { id: '' }] = await accounts.keys.list();
    expect(await accounts.keys.revoke(id, 'anne')).toBe(true);
    expect(await accounts.keys.revoke(id, 'anne')).toBe(false);
    expect((await visitor(`Bearer ${key}`)).account).toBeNull();
  });

  it('is told to wait when it asks more than 600 times a minute', async () => {
    for (let asked = 0; asked < 600; asked += 1) await visitor(`Bearer ${key}`);
    await expect(visitor(`Bearer ${key}`)).rejects.toMatchObject({ retryAfter: 60 });
    vi.advanceTimersByTime(60_000);
    expect((await visitor(`Bearer ${key}`)).account).not.toBeNull();
  });
});
