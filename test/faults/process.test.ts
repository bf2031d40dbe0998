import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { layoutOf, versionFile, type Layout } from '../../data/directory/layout.ts';
import { canopee, start, startServer, type Running, type Server } from '../support/canopee.ts';
import { COUNTER_SAMPLE, counterSample } from '../support/counter-sample.ts';
import { FIRST_FILES, NEXT_FILES, writeFiles, writeSettings } from '../support/drop.ts';

/** A data directory with settings, and files beside it that have just arrived. */
async function installation(
  files: Readonly<Record<string, string>> = FIRST_FILES,
): Promise<Layout & { readonly arrived: string }> {
  const root = await mkdtemp(join(tmpdir(), 'canopee-process-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const layout = layoutOf(join(root, 'data'));
  const arrived = join(root, 'arrived');
  await writeSettings(layout.root);
  await writeFiles(arrived, files);
  return { ...layout, arrived };
}

async function serve(dataDir: string): Promise<Server> {
  const server = await startServer(dataDir);
  onTestFinished(() => server.signal('SIGKILL'));
  return server;
}

function begin(dataDir: string, ...args: readonly string[]): Running {
  const running = start(dataDir, args);
  onTestFinished(() => running.signal('SIGKILL'));
  return running;
}

async function health(server: Server): Promise<{ version: number | null; checksum: string }> {
  return (await (await fetch(`${server.address}/healthz`)).json()) as never;
}

async function uses(server: Server, year: number): Promise<unknown> {
  const answer = await fetch(`${server.address}/api/v1/consumption?year=${year}`);
  const { group } = (await answer.json()) as { group?: { uses: unknown } };
  return group?.uses ?? answer.status;
}

describe('an ingest beside a running server', { timeout: 90_000 }, () => {
  it('makes the server swap by itself, no request refused', async () => {
    const { root, arrived } = await installation({});
    await writeFiles(join(arrived, '1'), FIRST_FILES);
    await writeFiles(join(arrived, '2'), NEXT_FILES);
    expect((await canopee(root, 'ingest', join(arrived, '1'), '--yes')).code).toBe(0);
    const server = await serve(root);
    expect(await health(server)).toMatchObject({ status: 'ok', version: 1 });
    expect(await uses(server, 2025)).toBe(404);

    const run = begin(root, 'ingest', join(arrived, '2'), '--yes');
    const statuses = new Set<number>();
    const watch = async () => {
      while ((await health(server)).version !== 2) {
        for (const path of ['/healthz', '/api/v1/consumption?year=2024'])
          statuses.add((await fetch(server.address + path)).status);
        await sleep(20);
      }
    };
    await Promise.all([watch(), run.ended]);
    expect((await run.ended).code).toBe(0);
    expect([...statuses]).toEqual([200]);
    expect(await uses(server, 2025)).toBeGreaterThan(1000);
    const { checksum } = await health(server);
    expect((await run.ended).stdout).toContain(
      `Version 2 servie, empreinte ${checksum.slice(0, 16)}`,
    );
  });

  it('is refused while another runs, naming it; the first one ends well', async () => {
    const { root, arrived, ingestLock } = await installation();
    const first = begin(root, 'ingest', arrived, '--yes');
    await first.says('Lecture et contrôle…');
    first.signal('SIGSTOP');
    const { pid } = JSON.parse(await readFile(ingestLock, 'utf8')) as { pid: number };
    const second = await canopee(root, 'ingest', arrived, '--yes');
    first.signal('SIGCONT');
    expect(second.code).toBe(3);
    expect(second.stderr).toContain('Un autre import est en cours sur ces données');
    expect(second.stderr).toContain(`processus ${pid}`);
    expect(second.stdout).toBe('');
    expect((await first.ended).code).toBe(0);
    expect(readdirSync(root)).not.toContain('ingest.lock');
  });
});

describe('an ingest by a person or a script', { timeout: 60_000 }, () => {
  it('publishes nothing without a yes when there is nobody to ask', async () => {
    const { root, arrived, versions } = await installation();
    const { code, stderr } = await canopee(root, 'ingest', arrived);
    expect(code).toBe(2);
    expect(stderr).toContain('Relancez avec --yes');
    expect(() => readdirSync(versions)).toThrow('ENOENT');
  });

  it('gives its report as JSON, and nothing else on stdout', async () => {
    const { root, arrived } = await installation();
    const { code, stdout } = await canopee(root, 'ingest', arrived, '--yes', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as {
      total: { read: number; accepted: number; rejected: number; duplicates: number };
    };
    expect(report).toMatchObject({
      state: 'published',
      version: { number: 1 },
      files: [{ state: 'accepted', file: 'evenements-2024.csv' }],
    });
    const { read, accepted, rejected, duplicates } = report.total;
    expect([read, rejected]).toEqual([4000, 0]);
    expect(accepted + duplicates).toBeLessThanOrEqual(read);
  });

  it('takes the COUNTER sample once, and says the second time why nothing changes', async () => {
    const { root, arrived } = await installation();
    const report = await counterSample(arrived);
    const first = await canopee(join(root, 'fresh'), 'ingest', report, '--yes');
    expect(first.code).toBe(0);
    expect(first.stdout.replaceAll('\u202F', ' ')).toMatch(
      new RegExp(
        `${COUNTER_SAMPLE.values} lues = ${COUNTER_SAMPLE.values} acceptées \\+ 0 rejetée`,
      ),
    );
    expect(first.stdout.replaceAll('\u202F', ' ')).toContain(
      'Total_Item_Requests 55 037 · Unique_Item_Requests 41 282',
    );
    const again = await canopee(join(root, 'fresh'), 'ingest', report, '--yes');
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/déjà importé le .* : rien à faire/);
    expect(again.stdout).toContain('Rien de nouveau');
    expect(again.stdout).toContain('Version 1 servie');
  });

  it('refuses a bad file by its line and column, and leaves the old figures', async () => {
    const { root, arrived } = await installation();
    expect((await canopee(root, 'ingest', arrived, '--yes')).code).toBe(0);
    const server = await serve(root);
    const before = [await health(server), await uses(server, 2024)];
    const month = NEXT_FILES['counter-presse-2025.tsv'].replace('Mar-2025', 'T1-2025');
    const column = FIRST_FILES['evenements-2024.csv'].replace('Commune', 'Ville');
    await writeFiles(join(arrived, 'bad'), { 'presse.tsv': month, 'evenements-x.csv': column });
    const { code, stdout, stderr } = await canopee(root, 'ingest', join(arrived, 'bad'), '--yes');
    expect(code).toBe(1);
    const said = stdout + stderr;
    expect(said).toMatch(
      /presse\.tsv — REFUSÉ : Ligne 7, colonne 8 : « T1-2025 » n’est pas un mois/,
    );
    expect(said).toMatch(/evenements-x\.csv — REFUSÉ : Ligne 1 : la colonne « Commune » manque/);
    expect(said).not.toMatch(/Error|at .*\.ts:/);
    await sleep(300);
    const { uptime: _before, ...was } = before[0] as Record<string, unknown>;
    expect(await health(server)).toMatchObject(was);
    expect(await uses(server, 2024)).toBe(before[1]);
  });

  it('puts bad rows in quarantine, and says which, where and why', async () => {
    const rows = FIRST_FILES['evenements-2024.csv'].split('\n');
    rows[2] = (rows[2] ?? '').replace('Montbéliard', 'Monbéliard');
    rows[3] = (rows[3] ?? '').replace(/^[^;]+/, '31/02/2024');
    const { root, arrived } = await installation({ 'evenements-2024.csv': rows.join('\n') });
    const { code, stdout } = await canopee(root, 'ingest', arrived, '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('2 rejetées');
    expect(stdout).toContain(
      'ligne 3, colonne « Commune » : commune inconnue « Monbéliard », vouliez-vous dire « Montbéliard »',
    );
    expect(stdout).toContain('ligne 4, colonne « Date » : date illisible « 31/02/2024');
  });
});

describe('canopee init', { timeout: 60_000 }, () => {
  it('makes templates to fill in, and never overwrites', async () => {
    const { arrived } = await installation();
    const fresh = join(arrived, 'groupe');
    const first = await canopee(arrived, 'init', fresh);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('agreement.yaml');
    expect(readdirSync(join(fresh, 'settings')).sort()).toEqual([
      'agreement.yaml',
      'catalogue.yaml',
      'contact.yaml',
      'harvest.yaml.txt',
      'privacy.yaml',
      'profiles',
    ]);
    await writeFile(join(fresh, 'settings/agreement.yaml'), 'title: la nôtre\n');
    const again = await canopee(arrived, 'init', fresh);
    expect(again.code).not.toBe(0);
    expect(again.stderr).toContain('contient déjà des réglages : rien n’a été changé');
    expect(await readFile(join(fresh, 'settings/agreement.yaml'), 'utf8')).toBe(
      'title: la nôtre\n',
    );
  });
});

describe('a server', { timeout: 60_000 }, () => {
  it('says in words that a port is taken', async () => {
    const { root, arrived } = await installation();
    const first = await serve(root);
    const { port } = new URL(first.address);
    const second = await start(arrived, ['serve'], { PORT: port }).ended;
    expect(second.code).not.toBe(0);
    expect(second.stderr).toMatch(new RegExp(`Le port ${port} .* est déjà pris`));
  });

  it('finishes the answers under way when it is told to stop, then leaves nothing behind', async () => {
    const { root, arrived } = await installation();
    expect((await canopee(root, 'ingest', arrived, '--yes')).code).toBe(0);
    const server = await serve(root);
    const measures = ['usages', 'usages-bruts', 'seances', 'usagers-actifs'];
    const paths = measures.flatMap((measure) =>
      ['25', '25056', '25388', '25031'].map((member) => `/?mesure=${measure}&membre=${member}`),
    );
    const answers = paths.map((path) => page(server.address + path));
    await Promise.race(answers);
    const ended = server.stop();
    for (const { status, body } of await Promise.all(answers)) {
      expect(status).toBe(200);
      expect(body).toMatch(/<\/html>\s*$/);
    }
    expect((await ended).code).toBe(0);
    expect(readdirSync(root)).not.toContain('server.lock');
    await expect(fetch(server.address)).rejects.toThrow();
  });
});

/** A page, over a connection of its own. */
function page(address: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(
      address,
      { agent: false, headers: { accept: 'text/html' } },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (part: string) => (body += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
        answer.on('error', reject);
      },
    );
    asking.on('error', reject).end();
  });
}

describe('a version of another Canopée', { timeout: 60_000 }, () => {
  it('is refused by a command with the remedy, and built again by the server, to the same figures', async () => {
    const { arrived, ...layout } = await installation();
    const { root } = layout;
    await canopee(root, 'ingest', arrived, '--yes');
    const figures = async () => {
      const { stdout } = await canopee(root, 'shares', '--year', '2024', '--json');
      return { ...(JSON.parse(stdout) as object), version: null };
    };
    const before = await figures();
    const instance = await DuckDBInstance.create(versionFile(layout, 1));
    const connection = await instance.connect();
    await connection.run('ALTER TABLE batch DROP COLUMN member');
    connection.closeSync();
    instance.closeSync();

    const refused = await canopee(root, 'shares', '--year', '2024');
    expect(refused.stderr).toContain('Reconstruisez-la : npm run canopee -- rebuild');
    expect(refused.code).toBe(4);
    const server = await serve(root);
    expect(server.said()).toContain('elle est reconstruite depuis le lac');
    expect(await health(server)).toMatchObject({ status: 'ok', version: 2 });
    await server.stop();
    expect(await figures()).toEqual(before);
  });
});
