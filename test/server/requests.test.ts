import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Problem } from '../../server/problem.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { STORY } from '../support/story.ts';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(STORY);
});
afterAll(() => house.close());

const HTML = { headers: { accept: 'text/html' } };

async function problem(path: string): Promise<Problem> {
  const response = await house.app.request(path);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  return (await response.json()) as Problem;
}

describe('a parameter that cannot be understood', () => {
  it.each([
    ['year=25', 'year', ['2022', '2024', '2025', '2026']],
    ['year=', 'year', ['2022', '2024', '2025', '2026']],
    ['year=2025&year=2026', 'year', ['2022', '2024', '2025', '2026']],
    ['by=commune', 'by', ['member', 'year', 'month', 'kind', 'resource']],
    ['compare=hier', 'compare', ['to-date', 'full', 'none']],
    ['measure=clics', 'measure', expect.arrayContaining(['uses', 'activeUsers'])],
    ['member=25462', 'member', ['25031', '25056', '25388', '25580', '25']],
    ['member=Besançon', 'member', ['25031', '25056', '25388', '25580', '25']],
    ['kind=opera', 'kind', expect.arrayContaining(['music', 'press'])],
    ['resource=inconnue', 'resource', expect.arrayContaining(['kiosque'])],
    ['yaer=2025', 'yaer', expect.arrayContaining(['year', 'measure'])],
    ['resource=kiosque&kind=press', 'resource', ['kind']],
    ['resource=kiosque&by=kind', 'resource', ['by=kind']],
  ])('%s is refused by name, with what is allowed', async (query, parameter, allowed) => {
    const found = await problem(`/api/v1/consumption?${query}`);
    expect(found).toMatchObject({
      status: 400,
      title: 'Paramètres refusés',
      instance: '/api/v1/consumption',
      errors: [{ parameter, allowed: allowed as unknown }],
    });
    expect(found.detail).toContain(`« ${parameter} »`);
    expect(found.requestId).toMatch(/^[\w-]{36}$/);
  });

  it('names every fault at once', async () => {
    const { errors } = await problem('/api/v1/consumption?by=x&compare=y&nom=z');
    expect(errors?.map(({ parameter }) => parameter).sort()).toEqual(['by', 'compare', 'nom']);
  });

  it('gets a page in French on a page, escaped', async () => {
    const response = await house.app.request('/?annee=<b>&comparer=hier', HTML);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain('<html lang="fr">');
    expect(text).toContain('« annee »');
    expect(text).toContain('a-date, complet, aucune');
    expect(text).not.toContain('<b>');
  });
});

describe('what is not there', () => {
  it('says which years have data', async () => {
    const found = await problem('/api/v1/consumption?year=2023');
    expect(found).toMatchObject({ status: 404, title: 'Aucune donnée pour cette année' });
    expect(found.detail).toContain('2022, 2024, 2025, 2026');
  });

  it.each([
    '/api/v1/nothing',
    '/nothing',
    '/charts/membres.exe',
    '/charts/../x',
    '/assets/none.js',
  ])('%s is 404', async (path) => {
    const response = await house.app.request(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404, title: 'Page introuvable' });
  });

  it('is a page for people', async () => {
    const response = await house.app.request('/<script>', HTML);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page introuvable');
  });

  it('answers before anything was published', async () => {
    const empty = await openApp(null);
    const api = await empty.app.request('/api/v1/consumption');
    expect(api.status).toBe(404);
    expect(await api.json()).toMatchObject({ title: 'Aucune donnée publiée' });
    expect((await empty.app.request('/charts/membres.csv')).status).toBe(404);
    expect(await (await empty.app.request('/healthz')).json()).toMatchObject({
      status: 'ok',
      version: null,
    });
    const page = await empty.app.request('/', { headers: { accept: 'application/json' } });
    expect(page.status).toBe(200);
    expect(await page.json()).toMatchObject({ frame: { choices: { years: [] } }, address: '/' });
    await empty.close();
  });
});

describe('every answer', () => {
  it('is for readers only where nothing can be changed', async () => {
    const send = (method: string, headers: Record<string, string> = {}) =>
      house.app.request('http://127.0.0.1/api/v1/consumption', { method, headers });
    const deleted = await send('DELETE');
    expect(deleted.status).toBe(405);
    expect(deleted.headers.get('allow')).toBe('GET, HEAD, POST');
    const posted = await send('POST', { origin: 'http://127.0.0.1' });
    expect(posted.status).toBe(405);
    expect(posted.headers.get('allow')).toBe('GET, HEAD');
  });

  it('is for addresses of this machine only, against rebound names', async () => {
    expect((await house.app.request('http://evil.example/api/v1/consumption')).status).toBe(421);
    for (const host of ['localhost:8080', '127.0.0.1:8080', '[::1]:8080'])
      expect((await house.app.request(`http://${host}/healthz`)).status).toBe(200);
  });

  it('never blames the server for a query string', async () => {
    const names = [
      'year',
      'by',
      'compare',
      'measure',
      'member',
      'kind',
      'resource',
      'annee',
      'ressource',
    ];
    const words = [
      '2025',
      '2026',
      'member',
      'month',
      'kind',
      'full',
      'uses',
      '25',
      'press',
      'kiosque',
      '-1',
      '9999',
    ];
    const name = fc.oneof(fc.constantFrom(...names), fc.string());
    const value = fc.oneof(fc.constantFrom(...words), fc.string(), fc.string({ unit: 'binary' }));
    const query = fc.array(fc.tuple(name, value), { maxLength: 5 });
    const path = fc.constantFrom('/api/v1/consumption', '/', '/charts/membres.csv');
    await fc.assert(
      fc.asyncProperty(path, query, async (where, pairs) => {
        const url = `${where}?${new URLSearchParams(pairs)}`;
        const { status } = await house.app.request(url, {
          headers: { accept: 'application/json' },
        });
        expect([200, 400, 404]).toContain(status);
      }),
      { numRuns: 150 },
    );
    expect(house.log).toEqual([]);
  });
});

describe('an answer that did not change', () => {
  it.each(['/api/v1/consumption?year=2025', '/?annee=2025', '/charts/evolution.csv?annee=2025'])(
    '%s is 304 to who has it, and HEAD gives its headers alone',
    async (path) => {
      const first = await house.app.request(path);
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^W\/"[\w-]+"$/);
      expect(first.headers.get('cache-control')).toBe('private, no-cache');

      const again = await house.app.request(path, { headers: { 'if-none-match': `"x", ${etag}` } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);

      const head = await house.app.request(path, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(head.headers.get('etag')).toBe(etag);

      const other = await house.app.request(path, { headers: { 'if-none-match': 'W/"old"' } });
      expect(other.status).toBe(200);
    },
  );

  it('has another tag for another question or form', async () => {
    const tags = await Promise.all(
      [
        ['/', 'text/html'],
        ['/', 'application/json'],
        ['/?annee=2025', 'text/html'],
        ['/api/v1/consumption', '*/*'],
        ['/api/v1/consumption?by=month', '*/*'],
      ].map(async ([path = '', accept = '']) =>
        (await house.app.request(path, { headers: { accept } })).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('is compressed for who can read that', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const response = await house.app.request('/api/v1/consumption', { headers });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    const body = response.body?.pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(body ?? null).json()).toHaveProperty('rows');
  });
});

describe('/healthz', () => {
  it('tells the version and since when, and 503 while stopping', async () => {
    const stopping = await openApp(STORY);
    const well = await stopping.app.request('/healthz');
    expect([well.status, await well.json()]).toEqual([
      200,
      {
        status: 'ok',
        version: 1,
        checksum: 'checksum-of-1',
        publishedAt: '2026-11-02T08:30:00Z',
        startedAt: '2026-11-22T10:00:00.000Z',
        uptime: 0,
      },
    ]);
    stopping.state.stop();
    expect((await stopping.app.request('/healthz')).status).toBe(503);
    await stopping.close();
  });
});
