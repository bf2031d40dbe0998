import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Navigation } from '../../web/navigation.svelte.ts';
import { fullYear } from './fixtures/full-year.ts';
import { partialYear } from './fixtures/partial-year.ts';

const svg = { timeline: { wide: '<svg></svg>', narrow: '<svg></svg>' } };
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const delay = request.url === '/slow' ? 200 : 0;
    response.statusCode = request.url === '/broken' ? 500 : 200;
    const page = { overview: partialYear, svg, address: request.url };
    setTimeout(() => response.end(JSON.stringify(page)), delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function opened(): Navigation {
  return new Navigation({ overview: fullYear, address: '/', svg: null });
}

describe('going to another state of the page', () => {
  it('shows what the server answers', async () => {
    const page = opened();
    expect(await page.go(`${origin}/next`, 'keep')).toBe(true);
    expect(page.status).toBe('updated');
    expect(page.address).toBe('/next');
    expect(page.overview).toEqual(partialYear);
    expect(page.svg).toEqual(svg);
  });

  it('keeps the last good figures when the server fails or is gone', async () => {
    const page = opened();
    for (const address of [`${origin}/broken`, 'http://127.0.0.1:1/']) {
      expect(await page.go(address, 'keep')).toBe(false);
      expect(page.status).toBe('failed');
      expect(page.overview).toBe(fullYear);
    }
  });

  it('lets a later move cancel an earlier one', async () => {
    const page = opened();
    const slow = page.go(`${origin}/slow`, 'keep');
    const quick = page.go(`${origin}/quick`, 'keep');
    await Promise.all([slow, quick]);
    expect(page.address).toBe('/quick');
    expect(page.status).toBe('updated');
  });
});
