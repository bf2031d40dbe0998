import { Hono } from 'hono';
import { apiPage, type ApiDocument } from '../api-page.ts';
import { etagOf, knows } from '../etag.ts';
import type { Env, House } from '../house.ts';
import { apiRoutes } from './api.ts';

/** The page that documents the API, from the API's own document; it is the same until the server is another. */
export function apiPageRoute(house: House) {
  const { words, config } = house;
  let made: Promise<string> | undefined;
  const make = async () => {
    const answer = await apiRoutes(house).request('/openapi.json');
    const document = (await answer.json()) as ApiDocument;
    return String(await apiPage(document, words.apiPage, config));
  };
  return new Hono<Env>().get('/', async (c) => {
    const page = await (made ??= make());
    const etag = etagOf(new TextEncoder().encode(page));
    c.header('ETag', etag);
    c.header('Cache-Control', 'private, no-cache');
    if (knows(c.req.header('If-None-Match'), etag)) return c.body(null, 304);
    return c.html(page);
  });
}
