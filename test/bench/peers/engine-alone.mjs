import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';

// The least an ingest on this engine can do with an event file: its SHA-256, its cells as numbers, one sort for double clicks,
// exact distinct readers by month, the uses as Parquet. Nothing is checked, refused, named, pseudonymised, archived or published.
const [source = '', target = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '512MB' });
const connection = await instance.connect();
const text = (/** @type {string} */ path) => `'${path.replaceAll("'", "''")}'`;
await Promise.all([
  pipeline(createReadStream(source), createHash('sha256')),
  connection.run(`
    CREATE TABLE event AS
    SELECT CAST(epoch(strptime(date || ' ' || time, '%d/%m/%Y %H:%M:%S')) AS INTEGER) AS second,
           hash(reader) AS reader, CAST(hash(commune) >> 48 AS USMALLINT) AS commune, hash(date, time, reader, commune, content, type) AS same
    FROM   read_csv(${text(source)}, delim = ';', header = true, auto_detect = false, columns =
             { date: 'VARCHAR', time: 'VARCHAR', reader: 'VARCHAR', commune: 'VARCHAR', content: 'VARCHAR', type: 'VARCHAR' })`),
]);
await connection.run(`
  CREATE TABLE accepted AS
  SELECT second, reader, commune
  FROM   (SELECT *, lead(second) OVER (PARTITION BY reader, same ORDER BY second) AS next FROM event)
  WHERE  next IS NULL OR next > second + 30`);
await connection.run(`
  CREATE TABLE reader_month AS
  SELECT reader, second // 2592000 AS month, commune, count(*) AS uses FROM accepted GROUP BY ALL`);
await connection.run(
  `COPY (FROM accepted ORDER BY reader, second) TO ${text(target)} (COMPRESSION zstd)`,
);
