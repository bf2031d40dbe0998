import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Throttled } from '../../server/errors.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { STORY } from '../support/story.ts';
import { headerFaults } from '../support/strict-headers.ts';
import { TO_THE_PUBLIC, visitedAs } from '../support/visiting.ts';

const HTML = { headers: { accept: 'text/html' } };
const OWN = { 'sec-fetch-site': 'same-origin' };

let house: TestApp;
let closed: TestApp;
let declared: TestApp;
beforeAll(async () => {
  [house, closed, declared] = await Promise.all([
    openApp(STORY),
    openApp(null, visitedAs('commission')),
    openApp(null, { ...TO_THE_PUBLIC, origin: 'https://stats.example.fr' }),
  ]);
});
afterAll(() => Promise.all([house, closed, declared].map((each) => each.close())));

/** A form with more than any page takes. */
const HUGE = {
  method: 'POST',
  headers: OWN,
  body: new URLSearchParams({ task: 'x'.repeat(70_000) }),
};

describe('strict headers', () => {
  it.each<[number, string, RequestInit]>([
    [200, '/', HTML],
    [200, '/', { headers: { accept: 'application/json' } }],
    [200, '/api', {}],
    [200, '/api/v1/consumption', {}],
    [200, '/api/v1/openapi.json', {}],
    [200, '/charts/membres.csv', {}],
    [200, '/charts/membres.svg', {}],
    [200, '/favicon.svg', {}],
    [200, '/healthz', {}],
    [200, '/vues', { method: 'HEAD' }],
    [301, '/favicon.ico', {}],
    [400, '/?annee=1', HTML],
    [400, '/api/v1/consumption?by=x', {}],
    [403, '/vues', { method: 'POST' }],
    [404, '/nothing', HTML],
    [404, '/assets/none.js', {}],
    [405, '/api/v1/consumption', { method: 'DELETE' }],
    [405, '/', { method: 'OPTIONS' }],
    [406, '/api/v1/query', { headers: { accept: 'image/png' } }],
    [413, '/vues', HUGE],
    [421, 'http://elsewhere.example/', HTML],
    [422, '/vues', { method: 'POST', headers: OWN, body: new URLSearchParams({ task: 'save' }) }],
    [503, '/connexion', { method: 'POST', headers: OWN, body: new URLSearchParams({ task: 'sign-in' }) }],
  ])('are those of a %i at %s (%o)', async (status, path, init) => {
    const answer = await house.app.request(path, init);
    expect([answer.status, headerFaults(answer)]).toEqual([status, []]);
    expect(answer.headers.has('set-cookie')).toBe(false);
  }); // prettier-ignore

  it('are those of what did not change, and of the connection that stays open', async () => {
    const headers = { 'if-none-match': '*' };
    const same = await house.app.request('/api/v1/consumption', { headers });
    expect([same.status, headerFaults(same)]).toEqual([304, []]);
    const open = await house.app.request('/api/v1/events');
    expect([open.status, headerFaults(open)]).toEqual([200, []]);
    expect(open.headers.get('cache-control')).toBe('no-store');
    await open.body?.cancel();
  });

  it('are those of a refusal, of whoever asks too often, and of what nobody foresaw', async () => {
    const refused = await closed.app.request('/administration/comptes', HTML);
    expect([refused.status, headerFaults(refused)]).toEqual([403, []]);
    const led = await declared.app.request('http://stats.example.fr/couts', HTML);
    expect([led.status, headerFaults(led)]).toEqual([303, []]);
    for (const [status, error] of [[429, new Throttled(60, true)], [500, new Error('unforeseen')]] as const) {
      const fail = () => Promise.reject(error);
      const failing = await openApp(null, { access: { visitor: fail, glance: fail, known: () => null } });
      const answer = await failing.app.request('/', HTML);
      expect([answer.status, headerFaults(answer)]).toEqual([status, []]);
      await failing.close();
    }
  }); // prettier-ignore

  it('promise https for two years where the house has an https address, and nowhere else', async () => {
    const promised = async (app: TestApp, address: string) =>
      (await app.app.request(address, HTML)).headers.get('strict-transport-security');
    const twoYears = 'max-age=63072000; includeSubDomains';
    expect(await promised(declared, 'http://stats.example.fr/connexion')).toBe(twoYears);
    expect(await promised(declared, 'http://stats.example.fr/nothing')).toBe(twoYears);
    expect(await promised(house, 'http://127.0.0.1:8080/')).toBeNull();
  });
});
