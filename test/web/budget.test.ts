import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../data/model/pages.ts';
import { firstScripts, scriptsOf, type ScriptManifest } from '../../server/script-manifest.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const KILO = 1000;
let built: string;
let manifest: ScriptManifest;
let template: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'canopee-budget-'));
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', built], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const text = await readFile(join(built, '.vite/manifest.json'), 'utf8');
  manifest = JSON.parse(text) as ScriptManifest;
  template = await readFile(join(built, 'index.html'), 'utf8');
}, 120_000);

afterAll(async () => {
  await rm(built, { recursive: true, force: true });
});

/** Size on the wire of the files of `assets/` whose name matches. */
async function gzipped(pattern: RegExp): Promise<number> {
  const names = (await readdir(join(built, 'assets'))).filter((name) => pattern.test(name));
  expect(names).not.toEqual([]);
  return weightOf(names.map((name) => `assets/${name}`));
}

async function weightOf(paths: readonly string[]): Promise<number> {
  const files = await Promise.all(paths.map((path) => readFile(join(built, path))));
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

describe('budgets of the page (interface §5), on a production build', () => {
  it.each(PAGES.map(({ id }) => id))('%s: first script ≤ 45 kB, its own included', async (id) => {
    const first = firstScripts(template);
    const own = scriptsOf(id, 'fr', { manifest, template });
    expect(first).not.toEqual([]);
    expect(own).not.toEqual([]);
    expect(new Set([...first, ...own]).size).toBe(first.length + own.length);
    expect(await weightOf([...first, ...own])).toBeLessThanOrEqual(45 * KILO);
  });

  it.each(PAGES.map(({ id }) => id))('%s: opens in at most eight requests', (id) => {
    const styles = template.match(/rel="stylesheet"/g) ?? [];
    const scripts = [...firstScripts(template), ...scriptsOf(id, 'fr', { manifest, template })];
    expect(styles.length).toBeGreaterThan(0);
    expect(1 + styles.length + scripts.length).toBeLessThanOrEqual(8);
  });

  it('other scripts ≤ 60 kB each', async () => {
    const names = (await readdir(join(built, 'assets'))).filter((name) => name.endsWith('.js'));
    for (const name of names)
      expect(await weightOf([`assets/${name}`]), name).toBeLessThanOrEqual(60 * KILO);
  });

  it('style sheets ≤ 15 kB', async () => {
    expect(await gzipped(/\.css$/)).toBeLessThanOrEqual(15 * KILO);
  });

  it('what marks say is read by a script of 2 kB, fetched only when a reader points at something', async () => {
    expect(await gzipped(/^reading-.*\.js$/)).toBeLessThanOrEqual(2 * KILO);
    const early = [
      template,
      ...PAGES.flatMap(({ id }) => scriptsOf(id, 'fr', { manifest, template })),
    ].join(' ');
    expect(template.match(/<script[^>]* src=/g)).toHaveLength(1);
    expect(early).not.toContain('/reading-');
  });

  it('no code made from text: the page forbids eval', async () => {
    const names = (await readdir(join(built, 'assets'))).filter((name) => name.endsWith('.js'));
    for (const name of names) {
      const code = await readFile(join(built, 'assets', name), 'utf8');
      expect(code.includes('unsafe-eval'), name).toBe(false);
    }
  });
});
