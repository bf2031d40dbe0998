import { spawn, type ChildProcess } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf } from '../../data/directory/layout.ts';
import { STORY } from '../support/story.ts';
import { publishVersion, versionRow } from '../support/version.ts';

const CANOPEE = fileURLToPath(new URL('../../server/canopee.mjs', import.meta.url));

let root: string;
let running: Command[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-main-'));
  running = [];
});
afterEach(async () => {
  for (const command of running) command.process.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await rm(root, { recursive: true });
});

/** The command as typed in a folder of its own. */
interface Command {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  text(): string;
  /** waits for a text that is printed */
  says(text: RegExp): Promise<RegExpExecArray>;
}

function canopee(args: readonly string[], env: Record<string, string> = {}): Command {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [CANOPEE, ...args], {
    cwd: root,
    env: { PATH, HOME, DATA_DIR: join(root, 'data'), PORT: '0', CANOPEE_WATCH: 'off', ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(text);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`it ended without ${pattern}: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const command = { process: child, ended, says, text: () => text };
  running.push(command);
  return command;
}

async function publish(number: number): Promise<void> {
  await publishVersion(join(root, 'data'), number, { ...STORY, version: [versionRow(number)] });
}

describe('canopee simulate', () => {
  it('answers from the published version, without a server', async () => {
    await publish(1);
    await writeFile(join(root, 'et-si.yaml'), 'scenarios:\n  - vintage: 2023\n    in: 25462\n');
    const simulation = canopee(['simulate', 'et-si.yaml', '--csv']);
    expect(await simulation.ended).toBe(0);
    expect(simulation.text()).toContain('A;25462;');
    const wrong = canopee(['simulate', 'rien.yaml']);
    expect(await wrong.ended).toBe(2);
    expect(wrong.text()).toBe(
      'Le fichier rien.yaml n’existe pas : donnez celui qui décrit les scénarios.\n',
    );
  });
});

describe('canopee serve', () => {
  it('serves what is published, follows it, and goes well on a signal', async () => {
    await publish(1);
    const server = canopee(['serve']);
    const [, address = ''] = await server.says(/Canopée est prête : (http:\S+)/);
    const health = async () =>
      (await (await fetch(`${address}/healthz`)).json()) as { readonly version: number };
    expect((await health()).version).toBe(1);
    await publish(2);
    await server.says(/Version 2 des données publiée/);
    expect((await health()).version).toBe(2);

    const { serverLock } = layoutOf(join(root, 'data'));
    const lock = JSON.parse(await readFile(serverLock, 'utf8')) as { readonly pid: number };
    expect(lock.pid).toBe(server.process.pid);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    await expect(access(serverLock)).rejects.toThrow();
  });

  it('refuses a second server on the same data, naming the first', async () => {
    await publish(1);
    const first = canopee(['serve']);
    await first.says(/prête/);
    const second = canopee(['start']);
    expect(await second.ended).toBe(1);
    expect(second.text()).toMatch(
      new RegExp(`déjà servi par le processus ${first.process.pid}, depuis le \\d+ `),
    );
    expect(second.text()).not.toContain('    at ');
    first.process.kill('SIGINT');
    expect(await first.ended).toBe(0);
  });

  it('takes over from a server that was killed', async () => {
    await publish(1);
    const first = canopee(['serve']);
    await first.says(/prête/);
    first.process.kill('SIGKILL');
    await first.ended;
    const second = canopee(['serve']);
    await second.says(/prête/);
  });
});

describe('the command', () => {
  it.each([
    [['ouvre'], 2, /Commande non comprise : « ouvre »/],
    [['ingest'], 2, /il manque/],
    [['serve', '--vite'], 2, /l’option « --vite » n’existe pas/],
    [['--help'], 0, /Commandes :[\s\S]*ingest/],
    [['--version'], 0, /^\d+\.\d+\.\d+\s*$/],
  ])('%j ends with %i', async (args, code, text) => {
    const command = canopee(args);
    expect(await command.ended).toBe(code);
    expect(command.text()).toMatch(text);
  });

  it('refuses to listen to the network, in words', async () => {
    const command = canopee(['serve'], { HOST: '0.0.0.0' });
    expect(await command.ended).toBe(1);
    expect(command.text()).toContain('Canopée n’écoute que sur cette machine');
  });

  it('reads canopee.yaml where it is typed', async () => {
    await writeFile(join(root, 'canopee.yaml'), 'port: cent\n');
    const command = canopee(['serve'], { PORT: '' });
    expect(await command.ended).toBe(1);
    expect(command.text()).toContain('PORT vaut « cent »');
  });

  it('hands over to the ingest process and passes its ending on', async () => {
    const init = canopee(['init', 'groupe']);
    expect(await init.ended).toBe(0);
    await access(join(root, 'groupe', 'settings', 'agreement.yaml'));
    const missing = canopee(['ingest', 'nothing-here.csv', '--yes']);
    expect(await missing.ended).toBeGreaterThan(0);
    expect(missing.text()).toContain('nothing-here.csv');
  });
});
