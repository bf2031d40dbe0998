import { Hono, type Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { NoSuchAddress } from '../errors.ts';
import type { Env, House } from '../house.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/** Files of the browser: those named by their content never change. */
export function assetRoutes({ config }: House) {
  const files = config.web?.files ?? new Map<string, Buffer>();
  return new Hono<Env>()
    .get('/assets/*', (c) => file(c, FOREVER))
    .get('/favicon.svg', (c) => file(c, A_DAY))
    .get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301));

  function file(c: Context<Env>, cacheControl: string): Response {
    const content = files.get(c.req.path);
    if (!content) throw new NoSuchAddress(c.req.path);
    c.header('Content-Type', getMimeType(c.req.path) ?? 'application/octet-stream');
    c.header('Cache-Control', cacheControl);
    return c.body(new Uint8Array(content));
  }
}
