import { mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp, type ListeningApp } from '../support/listening-app.ts';
import { STORY } from '../support/story.ts';
import { publishVersion } from '../support/version.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let root: string;
let served: ListeningApp;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-front-'));
  served = await serveApp(await publishVersion(root, 1, STORY));
});
afterAll(async () => {
  await served.stop();
  await rm(root, { recursive: true });
});

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(`${served.address}${path}`, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject).end();
  });
}

/** The reply to a request, and whether the app was asked for it. */
async function told(...args: Parameters<typeof ask>): Promise<Reply & { readonly byApp: boolean }> {
  const before = served.asked();
  const reply = await ask(...args);
  return { ...reply, byApp: served.asked() > before };
}

function lasting({ headers: { date: _, 'x-request-id': id, ...headers } }: Reply): object {
  expect(id).toMatch(/^[\w-]{36}$/);
  return headers;
}

const BROWSER = { accept: 'text/html,*/*;q=0.8', 'accept-encoding': 'gzip, deflate, br' };

describe('what was answered before', () => {
  it.each([
    ['/', BROWSER],
    ['/?annee=2025', { accept: 'application/json' }],
    ['/api/v1/consumption?year=2025', {}],
    ['/api/v1/consumption?year=2025', { 'accept-encoding': 'gzip' }],
    ['/charts/membres.csv', {}],
    // too small to be compressed
    ['/charts/membres.csv', { 'accept-encoding': 'gzip' }],
    ['/charts/evolution.svg', { 'accept-encoding': 'gzip' }],
  ])(
    '%s is given again byte for byte, header for header, without the app (%o)',
    async (path, headers) => {
      const first = await told(path, headers);
      const again = await told(path, headers);
      expect([first.status, first.byApp, again.status, again.byApp]).toEqual([
        200,
        true,
        200,
        false,
      ]);
      expect(again.body.equals(first.body)).toBe(true);
      expect(lasting(again)).toEqual({
        ...lasting(first),
        'content-length': String(first.body.length),
      });
      expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    },
  );

  it('is 304 to who has it, with the headers of the app', async () => {
    const path = '/api/v1/consumption?by=month&year=2025';
    const { headers } = await told(path);
    const has = { 'if-none-match': String(headers.etag) };
    const again = await told(path, has);
    expect([again.status, again.byApp, again.body.length]).toEqual([304, false, 0]);
    const byApp = await told(path, { ...has, 'x-request-id': 'a-number-of-my-own' });
    expect(byApp).toMatchObject({ status: 304, byApp: true });
    expect(byApp.headers['x-request-id']).toBe('a-number-of-my-own');
    const { 'x-request-id': _id, date: _date, ...expected } = byApp.headers;
    expect(lasting(again)).toEqual(expected);
  });

  it('is learnt from a 304 too, and then given whole by the app first', async () => {
    const path = '/api/v1/costs?year=2025';
    const { headers } = await told(path, { accept: 'application/json' });
    const has = { 'if-none-match': String(headers.etag) };
    expect(await told(path, has)).toMatchObject({ status: 304, byApp: true });
    expect(await told(path, has)).toMatchObject({ status: 304, byApp: false });
    expect(await told(path)).toMatchObject({ status: 200, byApp: true });
    expect(await told(path)).toMatchObject({ status: 200, byApp: false });
  });
});

describe('what is the app’s', () => {
  it('is a refusal, each time', async () => {
    const path = '/api/v1/consumption?by=x';
    expect(await told(path)).toMatchObject({ status: 400, byApp: true });
    expect(await told(path)).toMatchObject({ status: 400, byApp: true });
  });

  it('is another name, form or method of a known address', async () => {
    await told('/');
    expect(await told('/', { host: 'evil.example' })).toMatchObject({ status: 421, byApp: true });
    expect(await told('/', {}, 'POST')).toMatchObject({ status: 403, byApp: true });
    expect(await told('/', {}, 'HEAD')).toMatchObject({ status: 200, byApp: true });
    const json = await told('/', { accept: 'application/json' });
    expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('is everything once another version is served', async () => {
    const before = await told('/api/v1/consumption');
    expect((await told('/api/v1/consumption')).byApp).toBe(false);
    await publishVersion(root, 2, STORY);
    await served.store.refresh();
    const after = await told('/api/v1/consumption');
    expect(after.byApp).toBe(true);
    expect(JSON.parse(after.body.toString())).toMatchObject({ version: { number: 2 } });
    expect(after.headers.etag).not.toBe(before.headers.etag);
    expect((await told('/api/v1/consumption')).body.equals(after.body)).toBe(true);
  });
});
