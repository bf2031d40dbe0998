import { describe, expect, it } from 'vitest';
import {
  invite,
  listAccounts,
  renewLink,
  setDisabled,
  setGrants,
} from '../../../server/access/directory.ts';
import { chooseByLink, openLink } from '../../../server/access/links.ts';
import { readProfile } from '../../../server/access/own-account.ts';
import { PasswordHasher } from '../../../server/access/password-hasher.ts';
import { enter, PASSWORD, person, testAccounts } from '../../support/accounts.ts';

const DAY = 86_400_000;
const GRANTS = [{ role: 'librarian', member: null }] as const;

async function invited(login = 'anne') {
  const accounts = testAccounts();
  const made = await invite(accounts, { login, name: 'Anne', grants: GRANTS }, 'command');
  if ('fault' in made) throw new Error(made.fault);
  return { accounts, token: made.token };
}

describe('a link', () => {
  it('lets its owner choose a password, once', async () => {
    const { accounts, token } = await invited();
    expect(await openLink(accounts.records, token, accounts.now())).toMatchObject({
      state: 'open',
      kind: 'invitation',
      login: 'anne',
    });
    expect(await chooseByLink(accounts, token, 'short')).toBe('short');
    expect(await chooseByLink(accounts, token, PASSWORD)).toBeNull();
    expect(await chooseByLink(accounts, token, 'cinq renards au jardin')).toBe('closed');
    expect(await openLink(accounts.records, token, accounts.now())).toEqual({ state: 'used' });
    expect(await enter(accounts, 'anne')).not.toBeNull();
  });

  it('used twice at once sets one password', async () => {
    const { accounts, token } = await invited();
    const outcomes = await Promise.all([
      chooseByLink(accounts, token, PASSWORD),
      chooseByLink(accounts, token, 'cinq renards au jardin'),
    ]);
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
  });

  it('opens nothing after its days, nor for a disabled account, nor when it is made up', async () => {
    const { accounts, token } = await invited();
    expect(await openLink(accounts.records, 'made-up', accounts.now())).toEqual({
      state: 'unknown',
    });
    accounts.later(7 * DAY);
    expect(await openLink(accounts.records, token, accounts.now())).toEqual({ state: 'expired' });
    expect(await chooseByLink(accounts, token, PASSWORD)).toBe('closed');
    const [account] = await listAccounts(accounts);
    await setDisabled(accounts, String(account?.id), true, 'command');
    expect(await openLink(accounts.records, token, accounts.now())).toEqual({ state: 'unknown' });
  });

  it('takes the place of the one before; a new password leaves no session and no one-time code', async () => {
    const accounts = testAccounts();
    const id = await person(accounts, 'anne');
    const session = await enter(accounts, 'anne');
    const [first, second] = [
      await renewLink(accounts, id, 'command'),
      await renewLink(accounts, id, 'command'),
    ];
    if ('fault' in first || 'fault' in second) throw new Error('no link');
    expect(await chooseByLink(accounts, first.token, PASSWORD)).toBe('closed');
    expect(await chooseByLink(accounts, second.token, 'cinq renards au jardin')).toBeNull();
    const profile = await readProfile(accounts, id, session);
    expect(profile).toMatchObject({ hasTotp: false, sessions: [] });
    expect(await enter(accounts, 'anne')).toBeNull();
  });
});

describe('the directory', () => {
  it.each([
    ['a login with spaces', 'anne dupont', 'login'],
    ['a login that is taken, in other letters', ' ANNE', 'taken'],
  ])('refuses %s', async (_, login, fault) => {
    const { accounts } = await invited();
    expect(await invite(accounts, { login, name: 'A', grants: GRANTS }, 'command')).toEqual({
      fault,
    });
  });

  it('always leaves somebody who looks after accounts', async () => {
    const accounts = testAccounts();
    const id = await person(accounts, 'admin', [{ role: 'administrator', member: null }]);
    await person(accounts, 'anne');
    expect(await setDisabled(accounts, id, true, id)).toBe('last');
    expect(await setGrants(accounts, id, GRANTS, id)).toBe('last');
    await person(accounts, 'second', [{ role: 'administrator', member: null }]);
    expect(await setDisabled(accounts, id, true, id)).toBeNull();
  });

  it('shows how accounts stand, and nothing secret', async () => {
    const { accounts, token } = await invited();
    await person(accounts, 'paul');
    await enter(accounts, 'paul');
    const list = await listAccounts(accounts);
    expect(list).toMatchObject([
      {
        login: 'anne',
        hasPassword: false,
        linkUntil: '2026-11-30T08:00:00.000Z',
        sessions: 0,
        grants: GRANTS,
      },
      { login: 'paul', hasPassword: true, linkUntil: null, sessions: 1 },
    ]);
    expect(JSON.stringify(list)).not.toMatch(new RegExp(`${token}|hash of`));
  });
});

it('hashes are Argon2id with what OWASP asks for, and letters in two forms are one password', async () => {
  const hasher = new PasswordHasher();
  const hashed = await hasher.hash('e\u0301cole maternelle');
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const checks = [hashed, hashed, null].map((one, index) =>
    hasher.verify(one, index === 1 ? 'no' : '\u00e9cole maternelle'),
  );
  expect(await Promise.all(checks)).toEqual([true, false, false]);
});

it('turn whoever comes away while too many wait for their password to be checked', async () => {
  const hasher = new PasswordHasher();
  const many = Array.from({ length: 80 }, () =>
    hasher.verify(null, 'x').catch((error: unknown) => String(error)),
  );
  const outcomes = await Promise.all(many);
  expect(outcomes.filter((outcome) => typeof outcome === 'string').length).toBeGreaterThan(0);
  expect(outcomes.filter((outcome) => outcome === false).length).toBeGreaterThanOrEqual(64);
});
