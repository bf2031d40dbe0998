import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const KILO = 1000;
let built: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'canopee-budget-'));
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', built], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production' },
  });
}, 120_000);

afterAll(async () => {
  await rm(built, { recursive: true, force: true });
});

/** Size on the wire of the files of `assets/` whose name matches. */
async function gzipped(pattern: RegExp): Promise<number> {
  const names = (await readdir(join(built, 'assets'))).filter((name) => pattern.test(name));
  expect(names).not.toEqual([]);
  const files = await Promise.all(names.map((name) => readFile(join(built, 'assets', name))));
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

describe('budgets of the page (interface §5), on a production build', () => {
  it('first script ≤ 45 kB', async () => {
    expect(await gzipped(/^index-.*\.js$/)).toBeLessThanOrEqual(45 * KILO);
  });

  it('style sheets ≤ 15 kB', async () => {
    expect(await gzipped(/\.css$/)).toBeLessThanOrEqual(15 * KILO);
  });

  it('chart runtime ≤ 165 kB, fetched only when a reader points at a chart', async () => {
    expect(await gzipped(/^(?!index-).*\.js$/)).toBeLessThanOrEqual(165 * KILO);
    const html = await readFile(join(built, 'index.html'), 'utf8');
    expect(html.match(/<script[^>]* src=/g)).toHaveLength(1);
    expect(html).not.toContain('modulepreload');
  });

  it('no code made from text: the page forbids eval', async () => {
    const names = (await readdir(join(built, 'assets'))).filter((name) => name.endsWith('.js'));
    for (const name of names) {
      const code = await readFile(join(built, 'assets', name), 'utf8');
      expect(code.includes('unsafe-eval'), name).toBe(false);
    }
  });
});
