import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endSessions, setDisabled, setGrants } from '../../../server/access/directory.ts';
import { changePassword } from '../../../server/access/own-password.ts';
import type { Listening } from '../../../server/listen.ts';
import { DESK_PC, PASSWORD, person } from '../../support/accounts.ts';
import { cookieOf, openClosedHouse, type ClosedHouse } from '../../support/closed-house.ts';
import { STORY } from '../../support/story.ts';

const PATH = '/api/v1/costs';
const PLANTED = `canopee=${'x'.repeat(43)}`;

let house: ClosedHouse;
let server: Listening;
beforeAll(async () => {
  house = await openClosedHouse(STORY);
  server = await house.listen();
});
afterAll(async () => {
  await server.stop(0);
  await house.close();
});

const ask = async (path: string, headers: Record<string, string>) => {
  const answer = await fetch(`${server.address}${path}`, { headers, redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status;
};

/** Everything that makes an end of a session, by what it is. */
const ENDS: Readonly<Record<string, (id: string, cookie: string) => Promise<unknown>>> = {
  'signing out': (_, cookie) => house.send('/connexion', { task: 'sign-out' }, cookie),
  'disabling the account': (id) => setDisabled(house.accounts, id, true, 'admin'),
  'other roles': (id) =>
    setGrants(house.accounts, id, [{ role: 'coordinator', member: null }], 'admin'),
  'another password': (account) =>
    changePassword(house.accounts, {
      ...{ account, password: PASSWORD, next: 'quatre hiboux au grenier', from: DESK_PC },
    }),
  'the administrator': (id) => endSessions(house.accounts, id, 'admin'),
};

/** Somebody signs in and stays connected, and something happens; fails where anything opens after. */
async function endsBy(login: string, end: (id: string, cookie: string) => Promise<unknown>) {
  const id = await person(house.accounts, login);
  const cookie = await house.signIn(login);
  expect([await ask(PATH, { cookie }), await ask(PATH, { cookie })]).toEqual([200, 200]);
  const live = await fetch(`${server.address}/api/v1/events`, { headers: { cookie } });
  expect(live.status).toBe(200);
  await end(id, cookie);
  expect(await ask(PATH, { cookie })).toBe(401);
  expect(await ask('/compte', { cookie, accept: 'text/html' })).toBe(303);
  // it ends, or the test runs out of time
  expect(await live.text()).toContain('"type":"version"');
}

describe('a session', () => {
  it('that was planted before somebody signed in is never his', async () => {
    await person(house.accounts, 'plantee');
    expect(await ask(PATH, { cookie: PLANTED })).toBe(401);
    const given = await house.signIn('plantee', PLANTED);
    expect(given).toMatch(/^canopee=[\w-]{43}$/);
    expect(given).not.toBe(PLANTED);
    expect(await ask(PATH, { cookie: PLANTED })).toBe(401);
    expect(await ask(PATH, { cookie: given })).toBe(200);
  });

  it('is another one at every sign-in, and the one before opens nothing', async () => {
    await person(house.accounts, 'deux');
    const first = await house.signIn('deux');
    const second = await house.signIn('deux', first);
    expect([await ask(PATH, { cookie: first }), await ask(PATH, { cookie: second })]).toEqual([401, 200]); // prettier-ignore
  });

  it.concurrent.each(Object.entries(ENDS))(
    'opens nothing after %s, not what was answered before either, nor stays connected',
    async (name, end) => {
      await endsBy(`a${Object.keys(ENDS).indexOf(name)}`, end);
    },
  );

  it('that goes on stays connected, and being connected counts as no request', async () => {
    await person(house.accounts, 'reste');
    const cookie = await house.signIn('reste');
    const leaving = new AbortController();
    const { signal } = leaving;
    const live = await fetch(`${server.address}/api/v1/events`, { headers: { cookie }, signal });
    const over = live.text().then(
      () => 'over',
      () => 'left',
    );
    const later = pause(1_500, 'open');
    expect(await Promise.race([over, later])).toBe('open');
    leaving.abort();
    expect(await over).toBe('left');
  });
});

it('a session ends after an hour without a request, though somebody stays connected', async () => {
  const hour = 3_600_000;
  await endsBy('sorti', () => {
    house.accounts.later(hour);
    return Promise.resolve();
  });
});

describe('signing out', () => {
  it('takes the cookie away, and what the browser kept', async () => {
    const cookie = await house.signIn('admin');
    const answer = await house.send('/connexion', { task: 'sign-out' }, cookie);
    expect(answer.headers.get('set-cookie')).toMatch(/^canopee=; Max-Age=0; Path=\/; HttpOnly/);
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect(cookieOf(answer)).toBe('canopee=');
  });
});

describe('the cookie', () => {
  it('is kept by browsers to this host and to https where others reach the house', async () => {
    const reached = await openClosedHouse(null, { origin: 'https://stats.example.fr' });
    const answer = await reached.app.request('http://stats.example.fr/connexion', {
      method: 'POST',
      headers: { origin: 'https://stats.example.fr', accept: 'application/json' },
      body: new URLSearchParams({ task: 'sign-in', login: 'admin', password: PASSWORD }),
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-canopee=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    await reached.close();
  });
});
