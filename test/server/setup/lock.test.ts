import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../../../server/setup/lock.mjs';

const LOCK = new URL('../../../server/setup/lock.mjs', import.meta.url).href;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopee-lock-'));
  file = join(folder, 'setup.lock');
});
afterEach(() => rm(folder, { recursive: true }));

describe('alone', () => {
  it('lets one process work at a time', async () => {
    const journal = join(folder, 'journal');
    const script = `
      import { appendFile } from 'node:fs/promises';
      import { alone } from ${JSON.stringify(LOCK)};
      await alone(async () => {
        await appendFile(${JSON.stringify(journal)}, 'in ');
        await new Promise((resolve) => setTimeout(resolve, 150));
        await appendFile(${JSON.stringify(journal)}, 'out ');
      }, ${JSON.stringify(file)});`;
    const codes = await Promise.all([1, 2, 3, 4].map(() => exitOf(script)));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(await readFile(journal, 'utf8')).toBe('in out '.repeat(4));
  });

  it('takes over from a dead process', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(file, String(pid));
    await expect(holderDuring()).resolves.toBe(process.pid);
  });

  it('takes over from a holder whose heart stopped, though its number lives on in another process', async () => {
    await writeFile(file, String(process.ppid));
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(file, aMinuteAgo, aMinuteAgo);
    await expect(holderDuring()).resolves.toBe(process.pid);
  });

  it('leaves no lock behind, even when the step fails', async () => {
    await expect(alone(() => Promise.reject(new Error('no network')), file)).rejects.toThrow(
      'no network',
    );
    expect(existsSync(file)).toBe(false);
  });
});

async function holderDuring(): Promise<number> {
  let holder = NaN;
  await alone(async () => {
    holder = Number(await readFile(file, 'utf8'));
  }, file);
  return holder;
}

function exitOf(script: string): Promise<number | null> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
  return new Promise((resolve) => child.once('close', resolve));
}
