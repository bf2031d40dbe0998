import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { NoSuchAddress } from '../errors.ts';
import type { Env, House } from '../house.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/** Files of the browser: those named by their content never change. */
export function assetRoutes({ config }: House) {
  const files = config.web?.files ?? new Map<string, Buffer>();
  return new Hono<Env>()
    .get('/assets/*', (c) => file(c.req.path, FOREVER))
    .get('/favicon.svg', (c) => file(c.req.path, A_DAY))
    .get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301));

  function file(path: string, cacheControl: string): Response {
    const content = files.get(path);
    if (!content) throw new NoSuchAddress(path);
    const type = getMimeType(path) ?? 'application/octet-stream';
    return new Response(new Uint8Array(content), {
      headers: { 'Content-Type': type, 'Cache-Control': cacheControl },
    });
  }
}
