import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Navigation } from '../../web/navigation.svelte.ts';
import { componentOf } from '../../web/pages/pages.ts';
import { fullYear, fullYearFrame } from './fixtures/full-year.ts';
import { partialYear, partialYearFrame } from './fixtures/partial-year.ts';

const svg = { evolution: { wide: '<svg></svg>', narrow: '<svg></svg>' } };
const component = await componentOf('overview');
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const delay = request.url === '/slow' ? 200 : 0;
    response.statusCode = request.url === '/broken' ? 500 : 200;
    const content = { id: 'overview', content: partialYear };
    const page = { page: content, frame: partialYearFrame, svg, address: request.url };
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
  const page = { id: 'overview', content: fullYear } as const;
  return new Navigation({
    page,
    frame: fullYearFrame,
    address: '/',
    svg: null,
    reply: null,
    component,
  });
}

describe('going to another state of the page', () => {
  it('shows what the server answers', async () => {
    const page = opened();
    expect(await page.show(`${origin}/next`)).toBe('shown');
    expect(page.status).toBe('updated');
    expect(page.address).toBe('/next');
    expect(page.page.content).toEqual(partialYear);
    expect(page.svg).toEqual(svg);
  });

  it('keeps the last good figures when the server fails or is gone', async () => {
    const page = opened();
    for (const address of [`${origin}/broken`, 'http://127.0.0.1:1/']) {
      expect(await page.show(address)).toBe('failed');
      expect(page.status).toBe('failed');
      expect(page.page.content).toBe(fullYear);
    }
  });

  it('lets a later move cancel an earlier one', async () => {
    const page = opened();
    const slow = page.show(`${origin}/slow`);
    const quick = page.show(`${origin}/quick`);
    expect(await Promise.all([slow, quick])).toEqual(['cancelled', 'shown']);
    expect(page.address).toBe('/quick');
    expect(page.status).toBe('updated');
  });
});
