import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProject } from '../../server/setup/project.mjs';

const NEEDED = ['package.json', 'package-lock.json', '.npmrc', 'server/setup'];
const SCRIPT =
  "import('./server/setup/install.mjs').then(({ ensureInstalled }) => ensureInstalled())";

let clone: string;
beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'canopee-install-'));
  for (const path of NEEDED) await cp(inProject(path), join(clone, path), { recursive: true });
});
afterAll(() => rm(clone, { recursive: true, force: true }));

describe('the installation on a bare clone', () => {
  it('is done once by two commands started together', async () => {
    const runs = await Promise.all([ended(start()), ended(start())]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const said = runs.map(({ text }) => text).join('');
    expect(said.match(/Installation des dépendances…/g)).toHaveLength(1);
    expect(said).toContain('Une autre commande prépare déjà Canopée');
  });

  it('is not done again', async () => {
    expect(await ended(start())).toEqual({ code: 0, text: '' });
  });

  it('mends a package that is gone', async () => {
    await rm(join(clone, 'node_modules/yaml'), { recursive: true });
    const { code, text } = await ended(start());
    expect([code, text]).toEqual([0, expect.stringContaining('Installation des dépendances…')]);
    expect(await ended(start())).toEqual({ code: 0, text: '' });
  });

  it('ends after one that was killed', async () => {
    await rm(join(clone, 'node_modules'), { recursive: true });
    const killed = start();
    await sleep(2_500);
    process.kill(-killed.pid!, 'SIGKILL');
    await ended(killed);
    expect((await ended(start())).code).toBe(0);
    expect(await ended(start())).toEqual({ code: 0, text: '' });
  });
});

function start(): ChildProcess {
  return spawn(process.execPath, ['-e', SCRIPT], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (!chunk.toString().startsWith('npm warn')) text += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, text };
}
