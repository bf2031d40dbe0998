import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WebAssets } from './house.ts';
import { scriptsOf, type ScriptManifest } from './script-manifest.ts';

const BUILD = new URL('../.build/', import.meta.url);

/**
 * What `npm run build` made of the pages; null when it was not run. The files are kept in memory: a later build of the same
 * folder gives them other names, and the pages of this process would lose theirs.
 */
export async function loadWebAssets(): Promise<WebAssets | null> {
  const template = await readFile(new URL('client/index.html', BUILD), 'utf8').catch(() => null);
  if (template === null) return null;
  const { renderPage } = (await import(new URL('server/render.js', BUILD).href)) as WebAssets;
  const text = await readFile(new URL('client/.vite/manifest.json', BUILD), 'utf8');
  const manifest = JSON.parse(text) as ScriptManifest;
  const files = await readFolder(fileURLToPath(new URL('client', BUILD)));
  const built = { manifest, template };
  return {
    template,
    renderPage,
    scriptsOf: (page, language) => scriptsOf(page, language, built),
    files,
  };
}

/** The files under a folder by their address, `/assets/index-abc.js`. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [addressOf(relative(folder, path)), await readFile(path)] as const),
  );
  return new Map(files);
}

function addressOf(path: string): string {
  return `/${path.split(sep).join('/')}`;
}
