import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { BuildOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What every page begins with is one file, what most pages of figures are made of another, and what the first page shares with
 * a few more lies in two: few requests, and small ones.
 */
const SCRIPTS = [
  { name: 'frame', tags: ['$initial' as const] },
  {
    name: 'parts',
    test: /\/web\/(parts\/(?!Notes|Timeline|SearchForm|ShareTicks|ShadedCell|Form\.|Field\.|AuthorField|AdministrationLinks|reply-to)|(?!submission)[a-z-]+\.ts)/,
    minShareCount: 3,
  },
  { name: 'parts', test: /\/TableFigure\./, minShareCount: 2 },
  {
    name: 'forms',
    test: /\/(Form|Field|AuthorField|AdministrationLinks|RefusalTable|reply-to|moment|span|refusals|grant-text|role|roles|NewPassword|(fr\/)?submission)\./,
    minShareCount: 2,
  },
  { name: 'drop', test: /\/(DropZone|upload|bytes|(fr\/|en\/)?drop)\./, minShareCount: 2 },
  {
    name: 'shared',
    test: /\/(Notes|ShareLegend|ShareTicks|Dumbbell|fr\/notes|fr\/periods|share-axis|cents|has-timeline|month-address)\./,
    minShareCount: 2,
  },
  {
    name: 'timeline',
    test: /\/(Timeline|fr\/timeline|timeline-points|member-page|month-table|extremes|weighed)\./,
    minShareCount: 2,
  },
  {
    name: 'english',
    test: /\/words\/en\/(notes|periods|measures)\./,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  { name: 'tables', test: /\/(ShadedCell|shades|SearchForm|readings)\./, minShareCount: 2 },
  {
    name: 'enrolled',
    test: /\/(checks-page|enrolments-page|(fr\/)?checks-finding)\./,
    minShareCount: 2,
  },
];

/** The class that keeps a component's style to itself: every one of them is in the first script, so each letter counts. */
function styleName({
  hash,
  css,
}: {
  readonly hash: (text: string) => string;
  readonly css: string;
}): string {
  return `s${hash(css).slice(0, 4)}`;
}

/**
 * Vite wraps each import of a page in a helper that fetches what that page needs. Here the document says it all, so the helper only
 * cost each page 0.7 kB: this one calls the import.
 */
const PLAIN_IMPORTS: Plugin = {
  name: 'canopee:plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/** An error of Svelte is its name, without the address that explains it: nineteen of them were in the first script. */
const SHORT_ERRORS: Plugin = {
  name: 'canopee:short-errors',
  apply: 'build',
  transform: {
    filter: { id: /svelte\/src\/internal\/.*\/(errors|warnings)\.js$/ },
    handler: (code) => ({ code: code.replaceAll('https://svelte.dev/e/', ''), map: null }),
  },
};

function buildOptions(isSsrBuild: boolean): BuildOptions {
  return {
    outDir: at(isSsrBuild ? '.build/server' : '.build/client'),
    emptyOutDir: true,
    target: isSsrBuild ? 'node20' : 'es2022',
    reportCompressedSize: false,
    // the server tells the browser which scripts a page needs, and its style is there before any of them
    manifest: !isSsrBuild,
    cssCodeSplit: false,
    // the server links what a page comes with
    modulePreload: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // a running server must not look for parts of a build that another one has replaced
      output: isSsrBuild
        ? { codeSplitting: false }
        : { codeSplitting: { groups: SCRIPTS }, chunkFileNames: 'assets/[name]-[hash:7].js' },
    },
  };
}

/** `vite build` makes the client, `vite build --ssr render.ts` what the server renders pages with. */
export default defineConfig(({ isSsrBuild = false }) => ({
  root: at('web'),
  plugins: [
    PLAIN_IMPORTS,
    SHORT_ERRORS,
    svelte({
      configFile: false,
      compilerOptions: { runes: true, discloseVersion: false, cssHash: styleName },
    }),
  ],
  build: buildOptions(isSsrBuild),
  test: {
    root: at('.'),
    // by default one core is left idle: half of the two a small machine has
    maxWorkers: availableParallelism(),
    // a page under test shares its machine with another one: what is waited for is the page, not the clock
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{e2e,hard,bench}/**'],
          // no test changes what another one imports: modules are loaded once per worker, not once per file
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/chromium.ts', 'test/support/served.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'hard',
          include: ['test/hard/**/*.test.ts', 'test/data/model/**/*.test.ts'],
          globalSetup: ['test/support/chromium.ts', 'test/support/served.ts'],
          setupFiles: ['test/support/many-runs.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
}));
