import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../../server/access/sign-in.ts';
import { networkOf } from '../../../server/access/network.ts';
import { Throttled } from '../../../server/errors.ts';
import { DESK_PC, enter, person, testAccounts, type TestAccounts } from '../../support/accounts.ts';

const MINUTE = 60_000;

let accounts: TestAccounts;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  accounts = testAccounts();
  await person(accounts, 'anne');
});
afterEach(() => {
  vi.useRealTimers();
});

/** `in`, `wrong`, or the seconds to wait. */
async function guess(login: string, password: string, network = DESK_PC.network) {
  const attempt = { login, password, code: '', from: { ...DESK_PC, network } };
  try {
    return (await signIn(accounts, attempt)) === null ? 'wrong' : 'in';
  } catch (error) {
    if (error instanceof Throttled) return error.retryAfter;
    throw error;
  }
}

describe('guesses', () => {
  it('of 10 000 on one account ten are checked, from wherever they come', async () => {
    for (let index = 0; index < 10_000; index += 1)
      await guess('anne', `guess ${index}`, `192.0.2.${index % 250}`);
    expect(accounts.checked()).toBeLessThanOrEqual(10);
    expect(await guess('anne', 'one more')).toBeGreaterThan(0);
  });

  it('say when to come back, and the right password works then', async () => {
    for (let index = 0; index < 10; index += 1) await guess('anne', 'wrong');
    vi.advanceTimersByTime(MINUTE);
    expect(await guess('anne', 'wrong')).toBe(540);
    vi.advanceTimersByTime(9 * MINUTE);
    expect(await enter(accounts, 'anne')).not.toBeNull();
  });

  it('on 1 000 accounts from one /64 are stopped after a hundred, from another they go on', async () => {
    for (let index = 0; index < 5_000; index += 1)
      await guess(
        `reader${index % 1_000}`,
        'wrong',
        networkOf(`2001:db8:0:1::${index.toString(16)}`),
      );
    expect(accounts.checked()).toBe(100);
    expect(await guess('somebody', 'wrong', networkOf('2001:db8:0:2::1'))).toBe('wrong');
  });

  it('cost the same for a name that is there, one that is not, and one that is disabled', async () => {
    const id = await person(accounts, 'paul');
    await accounts.records.change('access/set-disabled', { id, disabled_at: '2026-11-23' });
    for (const login of ['anne', 'nobody', 'paul']) {
      const before = accounts.checked();
      expect(await guess(login, 'wrong')).toBe('wrong');
      expect(accounts.checked() - before).toBe(1);
    }
  });

  it('are throttled alike for a name that is there and one that is not', async () => {
    const outcomes = async (login: string) => {
      const all = [];
      for (let index = 0; index < 12; index += 1) all.push(await guess(login, 'wrong'));
      return all;
    };
    expect(await outcomes('nobody')).toEqual(await outcomes('anne'));
  });

  it('that were right are held against nobody: fifty colleagues sign in from one address', async () => {
    for (let index = 0; index < 150; index += 1)
      expect(await enter(accounts, 'anne')).not.toBeNull();
  });

  it('leave ten refusals and one throttle behind, not ten thousand, and no name', async () => {
    for (let index = 0; index < 500; index += 1) await guess('anne.dupont@x', 'wrong');
    const deeds = await accounts.audit.find({
      ...{ deed: '', actor: '', from: '', to: '9', before: 1e9, most: 1e3 },
    });
    const names = deeds.map(({ deed }) => deed);
    expect(names.filter((deed) => deed === 'sign-in-refused')).toHaveLength(10);
    expect(names.filter((deed) => deed === 'throttled')).toHaveLength(2);
    expect(JSON.stringify(deeds)).not.toContain('dupont');
  });
});
