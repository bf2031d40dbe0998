import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../../../data/directory/layout.ts';
import { openEngine, quoted, type Engine } from '../../../server/store/engine.ts';
import { runQuery, type Statement } from '../../../server/store/run-query.ts';
import { publishVersion } from '../../support/version.ts';

let root: string;
let engine: Engine;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "canopee d'essai-"));
  const { versions } = await publishVersion(root, 1, {});
  engine = await openEngine(layoutOf(root));
  await writeFile(join(root, 'keys.txt'), 'secret');
  await symlink(join(root, 'keys.txt'), join(versions, 'link.txt'));
  (await DuckDBInstance.create(join(root, 'other.duckdb'))).closeSync();
  await engine.control.run(`ATTACH ${quoted(join(versions, 'stats-1.duckdb'))} AS v1 (READ_ONLY)`);
});
afterAll(async () => {
  engine.control.closeSync();
  engine.instance.closeSync();
  await rm(root, { recursive: true });
});

describe('the locked engine', () => {
  const SECRET = () => quoted(join(root, 'keys.txt'));
  const OTHER = () => quoted(join(root, 'other.duckdb'));
  it.each([
    ['reads no other text', () => `FROM read_text(${SECRET()})`],
    ['reads no other blob', () => `FROM read_blob(${SECRET()})`],
    ['reads no other table', () => `FROM read_csv(${SECRET()})`],
    ['reads no file by its name', () => `FROM ${SECRET()}`],
    ['lists no other folder', () => `FROM glob(${quoted(join(root, '*'))})`],
    ['finds no way round', () => `FROM read_text(${quoted(join(root, 'versions/../keys.txt'))})`],
    ['follows no link', () => `FROM read_text(${quoted(join(root, 'versions/link.txt'))})`],
    ['attaches no other database', () => `ATTACH ${OTHER()}`],
    ['attaches no other database to write', () => `ATTACH ${OTHER()} (READ_WRITE)`],
    ['copies nothing in', () => `COPY v1.population FROM ${SECRET()}`],
    ['writes no other file', () => `COPY (SELECT 1) TO ${quoted(join(root, 'out.csv'))}`],
    ['exports nothing', () => `EXPORT DATABASE ${quoted(join(root, 'out'))}`],
  ])('%s', async (_, sql) => {
    await expect(engine.control.run(sql())).rejects.toThrow(
      /disabled|Table with name .* does not exist/,
    );
  });

  it.each([
    'SET enable_external_access = true',
    `SET allowed_directories = ['/']`,
    "SET memory_limit = '64GB'",
    `SET temp_directory = '/tmp'`,
    'SET autoload_known_extensions = true',
    'RESET lock_configuration',
    'SET GLOBAL lock_configuration = false',
    'PRAGMA enable_external_access',
  ])('cannot be unlocked: %s', async (sql) => {
    await expect(engine.control.run(sql)).rejects.toThrow(/configuration|Catalog Error/);
  });

  it.each([
    'INSTALL httpfs',
    'LOAD httpfs',
    `LOAD '/tmp/x.duckdb_extension'`,
    'INSTALL json FROM community',
  ])('loads no extension: %s', async (sql) => {
    await expect(engine.control.run(sql)).rejects.toThrow(/disabled/);
  });

  it.each([
    'DELETE FROM v1.version',
    'UPDATE v1.version SET number = 2',
    'INSERT INTO v1.version FROM v1.version',
    'DROP TABLE v1.version',
    'CREATE TABLE v1.other (a INTEGER)',
    'ALTER TABLE v1.version DROP COLUMN number',
  ])('changes no version: %s', async (sql) => {
    await expect(engine.control.run(sql)).rejects.toThrow(/read-only/);
  });

  it('is interrupted even in the tick its statement begins', async () => {
    const connection = await engine.instance.connect();
    const endless =
      'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range = -1';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const controller = new AbortController();
      const running = runQuery(connection, statement(endless), controller.signal);
      controller.abort(new Error('gone'));
      await expect(running).rejects.toThrow('gone');
    }
    const after = await runQuery(connection, statement('SELECT 1 AS one'));
    expect(after).toEqual([{ one: 1 }]);
    connection.closeSync();
  });
});

function statement(sql: string): Statement<object[]> {
  return { sql, params: {}, read: (result) => result.getRowObjectsJS() };
}
