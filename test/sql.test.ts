import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StatementType, type DuckDBConnection } from '@duckdb/node-api';
import { filesUnder, sourceOf } from './support/source.ts';
import { emptyWarehouse, preparedParameters } from './support/warehouse.ts';

const QUESTIONS = filesUnder(['server/questions'], /\.sql$/);
const STEPS = filesUnder(['ingest'], /\.sql$/);

let warehouse: DuckDBConnection;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => {
  warehouse.closeSync();
});
beforeEach(async () => {
  await warehouse.run('BEGIN');
});
afterEach(async () => {
  await warehouse.run('ROLLBACK');
});

describe('every .sql file', () => {
  it('is there', () => {
    expect(QUESTIONS).not.toEqual([]);
    expect(STEPS).not.toEqual([]);
  });

  it.each([...QUESTIONS, ...STEPS])('%s is understood by a real, empty warehouse', async (path) => {
    await expect(preparedParameters(warehouse, sourceOf(path).text)).resolves.toBeDefined();
  });

  it.each([...QUESTIONS, ...STEPS])(
    '%s says its grain and names its parameters in its header',
    async (path) => {
      const { text } = sourceOf(path);
      const header = headerOf(text);
      expect(header).toMatch(/\bGrain: /);
      for (const name of await preparedParameters(warehouse, text)) {
        expect(name).toMatch(/^[a-z_]\w*$/i);
        expect(header).toContain(`$${name}`);
      }
    },
  );

  it.each(QUESTIONS)(
    '%s only reads: it is one SELECT, on types of its connection',
    async (path) => {
      const { text } = sourceOf(path);
      const [last = '', ...types] = text
        .replaceAll(/^--.*$/gm, '')
        .trim()
        .split(';')
        .reverse();
      for (const type of types)
        expect(type.trim()).toMatch(
          /^CREATE TEMP TYPE IF NOT EXISTS \w+ AS ENUM \(SELECT [^()]+\)$/,
        );
      for (const type of types.reverse()) await warehouse.run(type);
      const statements = await warehouse.extractStatements(last);
      const prepared = await statements.prepare(0);
      expect([statements.count, prepared.statementType]).toEqual([1, StatementType.SELECT]);
      prepared.destroySync();
    },
  );

  it.each(QUESTIONS)(
    '%s says the units of its figures, or the form of its dates, in its header',
    (path) => {
      expect(headerOf(sourceOf(path).text)).toMatch(/\bUnits: |\bISO 8601\b|'YYYY-MM'/);
    },
  );
});

describe('the check itself', () => {
  it.each([
    ['a misspelt column', 'SELECT uzes FROM cell'],
    ['a table of elsewhere', 'SELECT 1 FROM loan'],
    ['a fault in the second statement', 'CREATE TABLE trial (a INTEGER); SELECT b FROM trial'],
    ['bad grammar', 'SELECT FROM WHERE'],
  ])('refuses %s', async (_, sql) => {
    await expect(preparedParameters(warehouse, sql)).rejects.toThrow(/Error/);
  });

  it('sees parameters without a name', async () => {
    expect([...(await preparedParameters(warehouse, 'SELECT ? + 1'))]).toEqual(['1']);
  });
});

function headerOf(sql: string): string {
  return sql
    .split('\n')
    .slice(
      0,
      sql.split('\n').findIndex((line) => !line.startsWith('--')),
    )
    .join('\n');
}
