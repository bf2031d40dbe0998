import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSessions, setDisabled, setGrants } from '../../../server/access/directory.ts';
import { endOwnSession, readProfile, signOut } from '../../../server/access/own-account.ts';
import { changePassword } from '../../../server/access/own-password.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import { wordsIn } from '../../../server/words/words.ts';
import {
  DESK_PC,
  enter,
  nameBehind,
  PASSWORD,
  person,
  testAccounts,
  type TestAccounts,
} from '../../support/accounts.ts';

const HOUR = 3_600_000;

let accounts: TestAccounts;
let anne: string;
beforeEach(async () => {
  accounts = testAccounts();
  await person(accounts, 'admin', [{ role: 'administrator', member: null }]);
  anne = await person(accounts, 'anne');
});

/** Who the sessions stand for, asked of the records and of the memory. */
async function behind(...sessions: readonly (string | null)[]) {
  const names = [];
  for (const session of sessions) {
    const name = await nameBehind(accounts, session);
    const known = accounts.sessions.known({
      cookie: `canopee=${session}`,
      authorization: undefined,
    });
    names.push(known ? [name, known.account?.name ?? null] : [name]);
  }
  return names.map(([asked, known]) =>
    known === undefined || asked === known ? asked : 'differs',
  );
}

describe('a session', () => {
  it('stands for its account, and its number is new at every sign-in', async () => {
    const first = await enter(accounts, 'anne');
    const second = await enter(accounts, 'ANNE ', { session: first });
    expect(second).not.toBe(first);
    expect(await behind(first, second)).toEqual([null, 'Name of anne']);
  });

  it('that somebody else chose is never taken', async () => {
    const chosen = 'x'.repeat(43);
    const given = await enter(accounts, 'anne', { session: chosen });
    expect(given).not.toBe(chosen);
    expect(await behind(chosen)).toEqual([null]);
  });

  it('is kept as a hash alone', async () => {
    const session = await enter(accounts, 'anne');
    const rows = await accounts.records.read('access/sessions', { account: anne });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(session);
  });

  it('cannot be used again after signing out', async () => {
    const session = await enter(accounts, 'anne');
    await signOut(accounts, anne, String(session));
    expect(await behind(session)).toEqual([null]);
  });

  it('ends after an hour without a request, and after twelve hours in any case', async () => {
    const [left, used] = [await enter(accounts, 'anne'), await enter(accounts, 'anne')];
    for (let half = 0; half < 2; half += 1) {
      accounts.later(HOUR / 2);
      await nameBehind(accounts, used);
    }
    expect(await behind(left, used)).toEqual([null, 'Name of anne']);
    for (let half = 0; half < 21; half += 1) {
      accounts.later(HOUR / 2);
      expect(await nameBehind(accounts, used)).toBe('Name of anne');
    }
    accounts.later(HOUR / 2);
    expect(await behind(used)).toEqual([null]);
  });

  it.each([
    ['an account is disabled', () => setDisabled(accounts, anne, true, 'command')],
    [
      'its roles change',
      () => setGrants(accounts, anne, [{ role: 'coordinator', member: null }], 'command'),
    ],
    ['its administrator says so', () => endSessions(accounts, anne, 'command')],
    [
      'its password changes',
      () =>
        changePassword(accounts, {
          account: anne,
          password: PASSWORD,
          next: 'quatre hiboux au grenier',
          from: DESK_PC,
        }),
    ],
  ])('ends at once when %s, on every machine', async (_, happen) => {
    const both = [await enter(accounts, 'anne'), await enter(accounts, 'anne')];
    expect(await behind(...both)).toEqual(['Name of anne', 'Name of anne']);
    await happen();
    expect(await behind(...both)).toEqual([null, null]);
  });

  it('goes on under a new number for whoever changes the password', async () => {
    const from = { ...DESK_PC, session: await enter(accounts, 'anne') };
    const next = 'quatre hiboux au grenier';
    const changed = await changePassword(accounts, {
      account: anne,
      password: PASSWORD,
      next,
      from,
    });
    expect(changed).toHaveProperty('session');
    if ('session' in changed) expect(await behind(changed.session)).toEqual(['Name of anne']);
    expect(await enter(accounts, 'anne')).toBeNull();
  });

  it('is listed for its owner, who ends another one', async () => {
    const [here, there] = [await enter(accounts, 'anne'), await enter(accounts, 'anne')];
    const profile = await readProfile(accounts, anne, here);
    expect(profile?.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    const other = profile?.sessions.find(({ isThis }) => !isThis);
    await endOwnSession(accounts, anne, String(other?.id));
    expect(await behind(here, there)).toEqual(['Name of anne', null]);
  });

  it('of somebody else cannot be ended', async () => {
    const session = await enter(accounts, 'anne');
    const [row] = await accounts.records.read('access/sessions', { account: anne });
    expect(await endOwnSession(accounts, 'admin', String(row?.hash))).toBe(false);
    expect(await behind(session)).toEqual(['Name of anne']);
  });

  it('is noted as used once a minute at the most', async () => {
    const session = await enter(accounts, 'anne');
    const seen = async () => {
      accounts.later(25_000);
      await nameBehind(accounts, session);
      const [row] = await accounts.records.read('access/sessions', { account: anne });
      return String(row?.seen_at).slice(11, 19);
    };
    expect([await seen(), await seen(), await seen()]).toEqual([
      '08:00:00',
      '08:00:00',
      '08:01:15',
    ]);
  });
});

describe('an account another process changes', () => {
  it('is noticed within a second', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'canopee-accounts-'));
    const [served, typed] = [
      await openRecords(join(folder, 'state.db'), wordsIn('fr')),
      await openRecords(join(folder, 'state.db'), wordsIn('fr')),
    ];
    accounts = testAccounts(served);
    const paul = await person(accounts, 'paul');
    const session = await enter(accounts, 'paul');
    expect(await nameBehind(accounts, session)).toBe('Name of paul');
    await setDisabled(testAccounts(typed), paul, true, 'command');
    accounts.later(1_000);
    expect(
      accounts.sessions.known({ cookie: `canopee=${session}`, authorization: undefined }),
    ).toBeNull();
    expect(await nameBehind(accounts, session)).toBeNull();
    served.close();
    typed.close();
    await rm(folder, { recursive: true });
  });
});
