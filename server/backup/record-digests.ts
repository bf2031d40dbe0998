import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import type { TableDigest } from './manifest.ts';

const TABLES = readFileSync(new URL('record-tables.sql', import.meta.url), 'utf8');

/** What each table of the records comes to. */
export async function recordDigests(path: string): Promise<TableDigest[]> {
  const client = createClient({ url: pathToFileURL(path).href });
  try {
    const { rows } = await client.execute(TABLES);
    const digests: TableDigest[] = [];
    for (const { name } of rows) digests.push(await recordDigest(client, name as string));
    return digests;
  } finally {
    client.close();
  }
}

/** SHA-256 of a table's rows as JSON, in the order of the file. */
async function recordDigest(client: Client, name: string): Promise<TableDigest> {
  const { columns, rows } = await client.execute(
    `SELECT * FROM "${name.replaceAll('"', '""')}" ORDER BY rowid`,
  );
  const hash = createHash('sha256').update(JSON.stringify(columns));
  for (const row of rows) hash.update(JSON.stringify(columns.map((column) => row[column])));
  return { of: 'records', name, rows: rows.length, digest: hash.digest('hex') };
}
