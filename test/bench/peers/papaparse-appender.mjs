import { createReadStream } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import papaparse from 'papaparse';

// Merely loads a delimited file, cell by cell as text, into a DuckDB file: no type, no check, no count but the rows.
const [source = '', target = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(target);
const connection = await instance.connect();
await connection.run(
  'CREATE TABLE event (date VARCHAR, time VARCHAR, reader VARCHAR, commune VARCHAR, content VARCHAR, type VARCHAR)',
);
const appender = await connection.createAppender('event');
let rows = 0;
await new Promise((resolve, reject) => {
  papaparse.parse(createReadStream(source), {
    delimiter: ';',
    skipFirstNLines: 1,
    skipEmptyLines: true,
    step: (/** @type {{ data: string[] }} */ { data }) => {
      for (const cell of data) appender.appendVarchar(cell);
      appender.endRow();
      rows += 1;
    },
    complete: resolve,
    error: reject,
  });
});
appender.closeSync();
connection.closeSync();
instance.closeSync();
process.stdout.write(`${rows}\n`);
