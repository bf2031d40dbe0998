import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readErasures } from '../../../data/directory/erasures.ts';
import { takeLock } from '../../../data/directory/lock.ts';
import { setGrants } from '../../../server/access/directory.ts';
import { comeIn } from '../../../server/access/oidc/identity.ts';
import { DESK_PC, enter, nameBehind, PASSWORD, person } from '../../support/accounts.ts';
import { cookieOf, openClosedHouse, type ClosedHouse } from '../../support/closed-house.ts';
import { plain } from '../../support/visit.ts';

const HERE = '/administration/comptes';
const ADMINISTRATOR = [{ role: 'administrator', member: null }] as const;

let house: ClosedHouse;
let admin: string;
let anne: string;
beforeEach(async () => {
  house = await openClosedHouse(null);
  admin = await house.signIn('admin');
  anne = await person(house.accounts, 'anne');
});
afterEach(() => house.close());

const idOf = async (login: string) => {
  const [row] = await house.accounts.records.read('access/account', { id: null, login });
  return row === undefined ? null : String(row.id);
};
const page = async (path: string, cookie = admin) => {
  const headers = { accept: 'text/html', cookie };
  return plain(await (await house.app.request(path, { headers })).text());
};
/** Sends the form as a browser without a script does. */
const erase = async (account: string, password: string, cookie = admin) =>
  house.app.request(`${HERE}?effacer=${account}`, {
    method: 'POST',
    body: new URLSearchParams({ task: 'forget', account, password }),
    headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html', cookie },
  });
const erased = async () => (await readErasures(house.layout.erasures))?.lines ?? [];
const lastDeed = async () => {
  const query = { deed: '', actor: '', from: '', to: '9999', before: 1_000, most: 1 };
  const [deed] = await house.accounts.audit.find(query);
  return [deed?.deed, deed?.actor, deed?.subject];
};

describe('to erase an account at the page', () => {
  it('leads to what goes and what stays, and asks for the password', async () => {
    expect(await page(HERE)).toContain(`href="${HERE}?effacer=${anne}#effacer"`);
    const asked = await page(`${HERE}?effacer=${anne}`);
    expect(asked).toContain('Effacer le compte de Name of anne ?');
    expect(asked).toMatch(/Ce qui disparaît.*le mot de passe.*Ce qui reste.*au journal/);
    const [, form = ''] = /<section id="effacer"(.*?)<\/section>/.exec(asked) ?? [];
    expect(form).toMatch(/method="post".*type="password".*Effacer ce compte pour toujours/);
    expect(await idOf('anne')).toBe(anne);
  });

  it('does it once the administrator gave his password, for good and at once', async () => {
    const session = await enter(house.accounts, 'anne');
    expect(await nameBehind(house.accounts, session)).toBe('Name of anne');
    const done = await erase(anne, PASSWORD);
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      `${HERE}?fait=efface#comptes`,
    ]);
    expect(await idOf('anne')).toBeNull();
    expect(await nameBehind(house.accounts, session)).toBeNull();
    expect(await house.kept()).not.toContain('Name of anne');
    expect(await erased()).toMatchObject([{ kind: 'account', account: anne }]);
    expect(await lastDeed()).toEqual(['account-forgotten', await idOf('admin'), anne]);
    expect((await house.accounts.audit.check()).brokenAt).toBeNull();
    expect(await page(`${HERE}?fait=efface`)).toContain('Le compte est effacé.');
  });

  it.each(['', 'wrong', 'Trois chouettes au grenier'])(
    'does nothing with “%s” for a password',
    async (password) => {
      const answer = await erase(anne, password);
      expect(answer.status).toBe(422);
      expect(plain(await answer.text())).toContain('Ce n’est pas votre mot de passe actuel');
      expect([await idOf('anne'), await erased()]).toEqual([anne, []]);
    },
  );

  it('says so where there is no such account, and writes nothing down', async () => {
    expect((await erase('0123456789abcdef', PASSWORD)).status).toBe(409);
    expect(await page(`${HERE}?effacer=0123456789abcdef`)).not.toContain('id="effacer"');
    expect(await erased()).toEqual([]);
  });

  it('waits while something else changes what is kept', async () => {
    const lock = await takeLock(house.layout.ingestLock, 'test', new Date());
    const answer = await erase(anne, PASSWORD);
    lock.release();
    expect(answer.status).toBe(503);
    expect(plain(await answer.text())).toContain('Recommencez dans une minute');
    expect([await idOf('anne'), await erased()]).toEqual([anne, []]);
    expect((await erase(anne, PASSWORD)).status).toBe(303);
  });

  it('always leaves somebody who looks after accounts', async () => {
    const own = String(await idOf('admin'));
    const asked = await page(`${HERE}?effacer=${own}`);
    expect(asked).toContain('dernier administrateur en service');
    expect(asked).not.toContain('Effacer ce compte pour toujours');
    const answer = await erase(own, PASSWORD);
    expect(answer.status).toBe(409);
    expect(plain(await answer.text())).toContain('dernier administrateur');
    expect([await idOf('admin'), await erased()]).toEqual([own, []]);
  });

  it('signs whoever erases his own account out', async () => {
    await setGrants(house.accounts, anne, ADMINISTRATOR, 'command');
    const own = String(await idOf('admin'));
    expect(await page(`${HERE}?effacer=${own}`)).toContain('votre propre compte');
    const done = await erase(own, PASSWORD);
    expect(done.headers.get('location')).toBe('/connexion?fait=parti');
    expect(cookieOf(done)).toBe('canopee=');
    expect(await idOf('admin')).toBeNull();
  });
});

describe('an administrator of an identity provider, who has no password here,', () => {
  it('erases an account within ten minutes of his sign-in, not later', async () => {
    const identity = { issuer: 'https://a.example', subject: '1', name: 'Zoé Petit' };
    const grants = ADMINISTRATOR;
    const entrance = await comeIn(house.accounts, { ...identity, grants }, DESK_PC);
    if ('fault' in entrance) throw new Error(entrance.fault);
    const cookie = `canopee=${entrance.session}`;
    expect(await page(`${HERE}?effacer=${anne}`, cookie)).toContain('moins de dix minutes');
    house.accounts.later(11 * 60_000);
    const late = await erase(anne, '', cookie);
    expect(late.status).toBe(422);
    expect(plain(await late.text())).toContain('date de plus de dix minutes');
    expect([await idOf('anne'), await erased()]).toEqual([anne, []]);
    const again = await comeIn(house.accounts, { ...identity, grants }, DESK_PC);
    if ('fault' in again) throw new Error(again.fault);
    expect((await erase(anne, '', `canopee=${again.session}`)).status).toBe(303);
    expect(await idOf('anne')).toBeNull();
  });
});
