import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `vite build --config vite.ingest.config.ts` makes one file of the ingest process and its packages: loaded one by one, its
 * hundreds of modules take a second and sixty megabytes at every start.
 */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  plugins: [keepWhereabouts()],
  ssr: { noExternal: true, external: ['@duckdb/node-bindings'] },
  build: {
    ssr: 'ingest/main.ts',
    outDir: at('.build/ingest'),
    target: 'node20',
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'main.mjs' } },
  },
});

/** What lies beside a module, an `.sql` file or a template, is still found beside its source. */
function keepWhereabouts(): Plugin {
  return {
    name: 'keep-whereabouts',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('import.meta.url')) return undefined;
      const place = JSON.stringify(pathToFileURL(id).href);
      return { code: code.replaceAll('import.meta.url', place), map: null };
    },
  };
}
