import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { WebAssets } from './house.ts';

const BUILD = new URL('../.build/', import.meta.url);

/** What `npm run build` made of the pages; null when it was not run. */
export async function loadWebAssets(): Promise<WebAssets | null> {
  const template = await readFile(new URL('client/index.html', BUILD), 'utf8').catch(() => null);
  if (template === null) return null;
  const render = (await import(new URL('server/render.js', BUILD).href)) as WebAssets;
  return {
    template,
    renderPage: render.renderPage,
    folder: fileURLToPath(new URL('client', BUILD)),
  };
}
