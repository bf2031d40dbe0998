import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import devServer from '@hono/vite-dev-server';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import type { Layout } from '../data/directory/layout.ts';
import type { Config } from './config.ts';
import type { DevBindings } from './dev.ts';
import { CommandError } from './errors.ts';
import { followVersions } from './follow-versions.ts';
import type { WebAssets } from './house.ts';
import { inboxFolder } from './imports/inbox-folder.ts';
import { readNotices } from './notices.ts';
import type { Service, ServiceEffects } from './service.ts';
import { serverState } from './state.ts';
import { openRecords } from './records/open-records.ts';
import { openStore } from './store/duckdb.ts';
import { readFolder } from './web-assets.ts';
import { wordsIn } from './words/words.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Serves a claimed data directory with pages and server reloaded at every change, to this machine alone: it has no door.
 *
 * @throws CommandError in words where other machines are to reach it
 */
export async function develop(
  config: Config,
  layout: Layout,
  { now, log, ingest }: ServiceEffects,
): Promise<Service> {
  const words = wordsIn(config.language);
  if (config.origin !== null) throw new CommandError(words.settings.devIsLocal, 2);
  const state = serverState(now);
  const records = await openRecords(layout.records, words);
  const inbox = inboxFolder(layout, now);
  const following = followVersions(words, log, ingest);
  const store = await openStore(layout, following);
  await following.settled();
  const bindings = async (): Promise<Record<string, unknown>> => {
    const web = await freshAssets(vite);
    const { language } = config;
    const notices = () => readNotices(layout.settings);
    return {
      store,
      state,
      config: { language, web, log, notices, records, ingest, inbox },
    } satisfies DevBindings;
  };
  const { host, port } = config;
  const vite: ViteDevServer = await createServer({
    configFile: at('vite.config.ts'),
    server: { host, port, strictPort: true },
    plugins: [
      devServer({
        entry: at('server/dev.ts'),
        export: 'app',
        injectClientScript: false,
        env: bindings,
        handleHotUpdate: () => undefined,
      }),
      reloadAfterServerEdits(),
    ],
  });
  await vite.listen();
  return {
    heard: () => undefined,
    address: vite.resolvedUrls?.local[0] ?? `http://${host}:${port}/`,
    stop: async () => {
      await vite.close();
      await store.close();
      records.close();
    },
  };
}

async function freshAssets(vite: ViteDevServer): Promise<WebAssets> {
  const { renderPage } = (await vite.ssrLoadModule('/render.ts')) as Pick<WebAssets, 'renderPage'>;
  const client = '<script type="module" src="/@vite/client"></script>';
  const template = readFileSync(at('web/index.html'), 'utf8')
    .replace('"./entry-client.ts"', '"/entry-client.ts"')
    .replace('<!--head-->', `${client}<!--head-->`);
  return { template, renderPage, scriptsOf: () => [], files: await readFolder(at('web/public')) };
}

/** A file that only the server runs changes the page without any module of the browser: reload it whole. */
function reloadAfterServerEdits(): Plugin {
  return {
    name: 'canopee-reload-after-server-edits',
    hotUpdate({ file, modules, server }) {
      if (this.environment.name !== 'ssr' || modules.length === 0) return;
      const { client } = server.environments;
      if (!client.moduleGraph.getModulesByFile(file)) client.hot.send({ type: 'full-reload' });
    },
  };
}
