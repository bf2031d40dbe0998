import { describe, expect, it } from 'vitest';
import { filesUnder, importsOf, sourceOf } from './support/source.ts';
import { violations } from './support/wall.ts';

const ROOMS = ['data', 'ingest', 'server', 'web'];
const CODE = /(?<!\.d)\.(ts|mjs|svelte)$/;

describe('the house', () => {
  it.each(ROOMS)(
    '%s imports what the plan allows, from real file names, and leaves the world to its main.ts',
    (room) => {
      const files = filesUnder([room], CODE);
      expect(files).not.toEqual([]);
      expect(files.flatMap((path) => violations(sourceOf(path)))).toEqual([]);
    },
  );

  it.each([
    ['data/model/share.ts', "import { readFile } from 'node:fs';", 'imports node:fs'],
    [
      'data/model/share.ts',
      "import type { App } from '../../server/app.ts';",
      'imports server/app.ts',
    ],
    ['data/model/share.ts', 'const now = new Date();', 'reads the clock'],
    [
      'data/demo/drop.ts',
      "import { DuckDBInstance } from '@duckdb/node-api';",
      'imports @duckdb/node-api',
    ],
    ['ingest/load.ts', "import { createApp } from '../server/app.ts';", 'imports server/app.ts'],
    ['ingest/load.ts', "const { Hono } = await import('hono');", 'imports hono'],
    ['ingest/load.ts', 'const folder = process.env.DATA_DIR;', 'reads process.env'],
    ['server/app.ts', "import { run } from '../ingest/pipeline.ts';", 'imports ingest/pipeline.ts'],
    ['server/app.ts', "import { renderPage } from '../web/render.ts';", 'imports web/render.ts'],
    ['server/app.ts', 'const age = Date.now() - start;', 'reads Date.now'],
    ['server/setup/install.mjs', "import { parse } from 'yaml';", 'imports yaml'],
    [
      'web/App.svelte',
      '<script lang="ts">import { createApp } from \'../server/app.ts\';</script>',
      'imports server/app.ts',
    ],
    ['web/charts/line.ts', "import { join } from 'node:path';", 'imports node:path'],
    ['web/charts/line.ts', "import { bar } from './bar';", 'hides the extension of ./bar'],
    ['web/charts/index.ts', "export * from './bar.ts';", 'passes on exports of another file'],
    ['web/charts/line.ts', 'export default function line() {}', 'has a default export'],
  ])('refuses in %s: %s', (path, text, fault) => {
    expect(violations({ path, text })).toContain(`${path} ${fault}`);
  });

  it.each([
    ['server/pages.ts', "import type { renderPage } from '../web/render.ts';"],
    ['web/api.ts', "import { type App } from '../server/app.ts';"],
    ['ingest/main.ts', 'const now = new Date(); const { DATA_DIR } = process.env;'],
    ['web/charts/line.ts', "const first = new Date('2025-01-01');"],
  ])('lets %s do: %s', (path, text) => {
    expect(violations({ path, text })).toEqual([]);
  });
});

describe('dependencies', () => {
  const { dependencies, devDependencies } = JSON.parse(sourceOf('package.json').text) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;

  it('declares every package the product imports, under its own name', () => {
    const imported = filesUnder(ROOMS, CODE)
      .flatMap((path) => importsOf(sourceOf(path)))
      .map(({ target }) => target)
      .filter((target) => !target.includes('.') && !target.startsWith('node:'));
    expect(imported.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('gives each a line in CONTRIBUTING.md that says what it saves', () => {
    const lines = sourceOf('CONTRIBUTING.md').text.split('\n');
    const unexplained = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) =>
        !lines.some((line) => line.includes(`\`${name}\``) && line.length > name.length + 20),
    );
    expect(unexplained).toEqual([]);
  });

  it('pins every version exactly', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
