import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../../../data/directory/layout.ts';
import { openEngine, quoted, type Engine } from '../../../server/store/engine.ts';
import { runQuery } from '../../../server/store/run-query.ts';
import { publishVersion } from '../../support/version.ts';

let root: string;
let engine: Engine;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "canopee d'essai-"));
  const { versions } = await publishVersion(root, 1, {});
  engine = await openEngine(layoutOf(root));
  await writeFile(join(root, 'keys.txt'), 'secret');
  await engine.control.run(`ATTACH ${quoted(join(versions, 'stats-1.duckdb'))} AS v1 (READ_ONLY)`);
});
afterAll(async () => {
  engine.control.closeSync();
  engine.instance.closeSync();
  await rm(root, { recursive: true });
});

describe('the locked engine', () => {
  it.each([
    [
      'reads no other file',
      (path: string) => `SELECT * FROM read_text(${quoted(path)})`,
      /disabled/,
    ],
    [
      'writes no other file',
      (path: string) => `COPY (SELECT 1) TO ${quoted(`${path}.csv`)}`,
      /disabled/,
    ],
    ['cannot be unlocked', () => 'SET enable_external_access = true', /configuration/],
    ['loads no extension', () => 'INSTALL httpfs', /disabled/],
    ['changes no version', () => 'DELETE FROM v1.version', /read-only/],
  ])('%s', async (_, sql, refusal) => {
    await expect(engine.control.run(sql(join(root, 'keys.txt')))).rejects.toThrow(refusal);
  });

  it('is interrupted even in the tick its statement begins', async () => {
    const connection = await engine.instance.connect();
    const endless =
      'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range = -1';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const controller = new AbortController();
      const running = runQuery(connection, endless, {}, controller.signal);
      controller.abort(new Error('gone'));
      await expect(running).rejects.toThrow('gone');
    }
    expect(await runQuery(connection, 'SELECT 1 AS one', {})).toEqual([{ one: 1 }]);
    connection.closeSync();
  });
});
