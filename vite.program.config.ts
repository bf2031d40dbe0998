import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Packages with a part that is not JavaScript, and what only `canopee dev` needs. */
const LEFT_OUT = [
  ...['@duckdb/node-bindings', '@libsql/client', '@node-rs/argon2', '@resvg/resvg-js'],
  ...['parquet-wasm', 'vite', '@hono/vite-dev-server'],
];

/**
 * `vite build --config vite.program.config.ts --mode server` makes one file of a process and its packages (`server`, `ingest`,
 * `data/demo`): loaded one by one, its hundreds of modules take one to four seconds at every start.
 */
export default defineConfig(({ mode: room }) => ({
  root: at('.'),
  publicDir: false,
  plugins: [keepWhereabouts()],
  ssr: { noExternal: true, external: LEFT_OUT },
  build: {
    ssr: `${room}/main.ts`,
    outDir: at(`.build/programs/${room}`),
    target: 'node20',
    reportCompressedSize: false,
    rolldownOptions: {
      // a running server must not look for parts of a build that another one has replaced
      output: { codeSplitting: false, entryFileNames: 'main.mjs' },
    },
  },
}));

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
