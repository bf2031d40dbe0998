import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Env, House } from '../house.ts';

/** Files of the browser: those named by their content never change. */
export function assetRoutes({ config }: House) {
  const routes = new Hono<Env>();
  if (!config.web) return routes;
  const { folder: root } = config.web;
  const maxAge = (value: string) => ({
    onFound: (_path: string, c: { header: (name: string, value: string) => void }) =>
      c.header('Cache-Control', value),
  });
  routes.use('/assets/*', serveStatic({ root, ...maxAge('public, max-age=31536000, immutable') }));
  routes.use('/favicon.svg', serveStatic({ root, ...maxAge('public, max-age=86400') }));
  return routes.get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301));
}
