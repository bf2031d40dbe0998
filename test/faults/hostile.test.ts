import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../../data/directory/layout.ts';
import { discover } from '../../ingest/discover.ts';
import { ingest } from '../../ingest/pipeline.ts';
import type { Report } from '../../ingest/report.ts';
import { fr } from '../../ingest/words/fr.ts';
import { problemText } from '../../ingest/words/words.ts';
import { PROFILE } from '../support/access-log.ts';
import { canopee, start, startServer, type Server } from '../support/canopee.ts';
import { dataDirectory, only, QUIET, take } from '../support/data-directory.ts';
import { writeFiles, writeSettings } from '../support/drop.ts';
import { HOSTILE, lay, toldAs } from '../support/hostile.ts';
import { memoryOf, watchPeak } from '../support/memory.ts';
import { published } from '../support/published.ts';

const MIB = 2 ** 20;
const MINUTE = 60_000;

let root: string;
let server: Server;
let report: Report;
let text: string;
const memory = { ingest: 0, serverBefore: 0, serverAfter: 0 };

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-hostile-'));
  const drop = join(root, 'drop');
  for (const each of HOSTILE) await lay(drop, each);
  const data = join(root, 'data');
  await writeSettings(data);
  await writeFiles(join(data, 'settings'), { 'profiles/journal.yaml': PROFILE });
  server = await startServer(data);
  await fetch(`${server.address}/healthz`);
  memory.serverBefore = memoryOf(server.pid).now;
  const run = start(data, ['ingest', drop, '--yes', '--json']);
  const stop = watchPeak(run.pid);
  const { code, stdout, stderr } = await run.ended;
  memory.ingest = stop();
  expect(code, stderr).toBe(1);
  report = JSON.parse(stdout) as Report;
  await server.says(/\d/);
  memory.serverAfter = memoryOf(server.pid).now;
  text = (await canopee(data, 'quarantine', '--csv')).stdout;
}, 2 * MINUTE);
afterAll(async () => {
  server.signal('SIGKILL');
  await server.ended;
  await rm(root, { recursive: true, force: true });
});

describe('a drop of hostile files', () => {
  it.each(HOSTILE.map((each) => [JSON.stringify(toldAs(each)), each] as const))(
    '%s ends as it should',
    (_, each) => {
      const outcome = report.files.find(({ file }) => file === toldAs(each));
      if (each.ends instanceof RegExp) {
        if (outcome?.state !== 'refused') throw new Error(JSON.stringify(outcome));
        expect(problemText(fr, outcome.problem)).toMatch(each.ends);
        return;
      }
      if (outcome?.state !== 'accepted') throw new Error(JSON.stringify(outcome));
      const { read, accepted, rejected, skipped, duplicates } = outcome.counts;
      const left = Object.values(skipped).reduce((sum, rows) => sum + rows, 0);
      expect({ accepted, rejected, skipped: left }).toEqual({
        rejected: 0,
        skipped: 0,
        ...each.ends,
      });
      expect(read).toBe(accepted + rejected + left + duplicates);
    },
  );

  it('is accounted for file by file, and nothing of it is read twice', async () => {
    expect(report.files.map(({ file }) => file).sort()).toEqual(HOSTILE.map(toldAs).sort());
    const layout = layoutOf(join(root, 'data'));
    const uses = HOSTILE.flatMap((each) =>
      each.ends instanceof RegExp || each.name === 'proto.json' ? [] : [each.ends.accepted],
    );
    const [row] = await published<{ n: number }>(
      layout,
      'SELECT CAST(sum(uses) AS INTEGER) AS n FROM use_month',
    );
    expect(row?.n).toBe(uses.reduce((sum, rows) => sum + rows, 0));
  });

  it('shows formulas that a spreadsheet will not compute, and nothing of this machine', () => {
    expect(text).toContain(";'=cmd|calc.csv;");
    expect(text).not.toMatch(/(^|;)"?[=@]/m);
    expect(text + JSON.stringify(report)).not.toMatch(/root:.*:0:0/);
  });

  it('spends no more memory than an ordinary one, and the server none', () => {
    expect(memory.ingest).toBeLessThan(1024 * MIB);
    expect(memory.serverAfter - memory.serverBefore).toBeLessThan(50 * MIB);
  });
});

describe('a file somebody else still has in hand', () => {
  const GOOD =
    'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n01/03/2025;10:00:00;C1;Besançon;t;essai-video;\n';

  it('is refused when it grows while it is read, and taken once it is whole', async () => {
    const layout = await dataDirectory({ 'inbox/evenements-1.csv': GOOD });
    const path = join(layout.inbox, 'evenements-1.csv');
    let grown = 0;
    let writing: NodeJS.Timeout | undefined;
    const growing = await ingest(layout, [layout.inbox], {
      ...QUIET,
      progress: (step, _done, _total, detail) => {
        if (step !== 'stage' || !detail) return;
        writing = setInterval(() => {
          appendFileSync(path, `02/03/2025;10:00:00;C1;Besançon;t${(grown += 1)};essai-video;\n`);
        }, 1);
      },
    });
    clearInterval(writing);
    expect(grown).toBeGreaterThan(10);
    expect(only(growing, 'refused').problem).toEqual({ code: 'changed-meanwhile' });
    expect(only(await take(layout, 'inbox'), 'accepted').counts).toMatchObject({
      accepted: 1 + grown,
    });
  });

  it('is refused when nobody may read it, and the others are found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'canopee-'));
    await chmod(folder, 0o755);
    await writeFiles(folder, { 'a.csv': GOOD, 'b.csv': GOOD });
    await chmod(join(folder, 'a.csv'), 0);
    const user = process.geteuid?.();
    process.seteuid?.(65_534);
    try {
      const found = await discover([folder], QUIET);
      expect(found).toMatchObject([
        { name: 'a.csv', problem: { code: 'cannot-read', reason: 'denied' } },
        { name: 'b.csv', bytes: Buffer.byteLength(GOOD) },
      ]);
    } finally {
      process.seteuid?.(user ?? 0);
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a setting that is a bomb', () => {
  it.each([
    [
      'aliases',
      3,
      'places: &a [x, x]\nresources:\n  - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n  - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n  - [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n',
    ],
    ['nesting', 1, `resources: ${'['.repeat(20_000)}`],
  ])('of %s is refused by file and line', async (_, line, catalogue) => {
    const layout = await dataDirectory({ 'settings/catalogue.yaml': catalogue });
    await expect(take(layout, 'settings')).rejects.toMatchObject({
      problem: { code: 'tangled-setting', file: 'settings/catalogue.yaml', line },
    });
  });
});
