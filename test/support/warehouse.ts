import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { filesUnder, sourceOf } from './source.ts';

/** A real, empty warehouse in memory, staging included, laid in build order. */
export async function emptyWarehouse(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const path of filesUnder(['data/warehouse'], /\.sql$/))
    await connection.run(sourceOf(path).text);
  return connection;
}

/**
 * Prepares every statement of a file, each on what the ones before it made (run with no value for their parameters).
 *
 * @returns names of the parameters
 * @throws the engine's own error, when it does not understand a statement
 */
export async function preparedParameters(
  connection: DuckDBConnection,
  sql: string,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const statements = await connection.extractStatements(sql);
  for (let index = 0; index < statements.count; index += 1) {
    const prepared = await statements.prepare(index);
    for (let number = 1; number <= prepared.parameterCount; number += 1) {
      names.add(prepared.parameterName(number));
      prepared.bindNull(number);
    }
    if (index < statements.count - 1) await prepared.run();
    prepared.destroySync();
  }
  return names;
}
