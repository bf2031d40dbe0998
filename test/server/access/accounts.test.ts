import { describe, expect, it } from 'vitest';
import { invite, listAccounts, setDisabled, setGrants } from '../../../server/access/directory.ts';
import { PasswordHasher } from '../../../server/access/password-hasher.ts';
import { enter, person, testAccounts } from '../../support/accounts.ts';

const GRANTS = [{ role: 'librarian', member: null }] as const;

async function invited(login = 'anne') {
  const accounts = testAccounts();
  const made = await invite(accounts, { login, name: 'Anne', grants: GRANTS }, 'command');
  if ('fault' in made) throw new Error(made.fault);
  return { accounts, token: made.token };
}

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
