import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Overview } from '../../../data/model/overview.ts';
import { listen } from '../../../server/listen.ts';
import { overviewPage } from '../../../server/pages/overview.ts';
import { speakIn } from '../../../web/words/speak-in.ts';

/** A page that is nothing but charts, drawn in the browser. */
export interface PeerPage {
  readonly address: string;
  readonly charts: number;
  close(): Promise<void>;
}

const SCRIPT = `
import embed from 'vega-embed';
const specs = JSON.parse(document.getElementById('specs').textContent);
for (const [index, spec] of specs.entries())
  void embed('#chart-' + index, spec, { actions: false, renderer: 'svg' });
`;

/**
 * Serves the charts of the overview as users of vega-embed do: their specifications, data included, in the page, and one minified
 * script with Vega, Vega-Lite and vega-embed.
 *
 * @param overview address of the page whose charts they are
 */
export async function servePeerPage(folder: string, overview: string): Promise<PeerPage> {
  const script = await bundled(folder);
  const specs = await specsOf(overview);
  const page = pageOf(specs);
  const listening = await listen(
    (request, response) => {
      const isScript = request.url === '/charts.js';
      const isPage = request.url === '/';
      const type = isScript ? 'text/javascript' : 'text/html; charset=utf-8';
      response
        .writeHead(200, { 'content-type': type })
        .end(isScript ? script : isPage ? page : 'ok');
    },
    '127.0.0.1',
    0,
  );
  return { address: listening.address, charts: specs.length, close: () => listening.stop(0) };
}

async function specsOf(overview: string): Promise<readonly object[]> {
  const answer = await fetch(overview, { headers: { accept: 'application/json' } });
  const { page } = (await answer.json()) as { readonly page: { readonly content: Overview } };
  speakIn('fr');
  const charts = Object.values(overviewPage.charts).map((chart) => chart(page.content));
  return charts.flatMap(({ spec }) => (spec ? [spec] : []));
}

function pageOf(specs: readonly object[]): string {
  const places = specs.map((_, index) => `<div id="chart-${index}"></div>`).join('');
  const data = JSON.stringify(specs).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Charts</title>
<script type="module" src="/charts.js"></script></head>
<body><h1>Charts</h1>${places}<script type="application/json" id="specs">${data}</script></body></html>`;
}

/** One file, minified, as a careful user would serve it. */
async function bundled(folder: string): Promise<Buffer> {
  const root = join(folder, 'peer');
  await mkdir(root);
  await writeFile(join(root, 'charts.js'), SCRIPT);
  await build({
    ...{ configFile: false, logLevel: 'error', root },
    resolve: {
      alias: { 'vega-embed': join(import.meta.dirname, '../../../node_modules/vega-embed') },
    },
    build: { outDir: 'out', lib: { entry: 'charts.js', formats: ['iife'], name: 'charts', fileName: () => 'charts.js' }, minify: true }, // prettier-ignore
  });
  return readFile(join(root, 'out', 'charts.js'));
}
