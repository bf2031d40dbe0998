import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fr } from '../../ingest/words/fr.ts';
import { printReport } from '../../ingest/print.ts';
import { versionFile } from '../../data/directory/layout.ts';
import { withReadOnly } from '../../ingest/database.ts';
import { dataDirectory, take } from '../support/data-directory.ts';

/** Marks no file may hold once ingested: a card, a name, an address, a title somebody read. */
const CANARIES = [
  'CARTE7788990011',
  'Zéphyrine Canari',
  'canari@exemple.fr',
  'Titre-canari',
  '203.0.113.77',
];

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';

it('leaves nothing personal in lake, versions, ledger, quarantine or report', async () => {
  const [card, name, mail, title] = CANARIES;
  const layout = await dataDirectory({
    'inbox/evenements-1.csv': [
      HEADING,
      `01/03/2025;10:00:00;${card};Besançon;${title};essai-video;`,
      `31/02/2025;10:00:00;${card};Besançon;${title};essai-video;`,
      `01/03/2025;10:00:00;;Besançon;${title};essai-video;`,
      `01/03/2025;10:00:00;Besançon;${mail};${title};essai-video;`, // the address slipped into a column
      `01/03/2025;10:00:00;Besançon;${card};${title};essai-video;`, // and the card
      `${card};${name};${mail}`, // a malformed record
    ].join('\n'),
    'settings/profiles/inscriptions.yaml':
      'source: inscriptions\nkind: enrolments\nfiles: ["inscriptions-*"]\ncolumns: { card: Carte, commune: Commune, state: État }\nstates: { Actif: active }\n',
    'inbox/inscriptions-2025-12-31.csv': `Carte;Nom;Commune;État\n${card};${name};Besançon;Actif\n${card};${name};Besançon;Perdu\n`,
    'settings/profiles/journal.yaml':
      'source: mandataire\nkind: access-log\nfiles: ["journal*"]\nformat: ezproxy\ncommune: Besançon\nresources: [{ host: films.exemple, resource: essai-video }]\n',
    'inbox/journal.log': [
      `203.0.113.77 ${title} ${card} [01/Mar/2025:10:00:00 +0100] "GET https://films.exemple/${title} HTTP/1.1" 200 5 x`,
      `203.0.113.77 ${title} - [01/Mar/2025:10:00:00 +0100] "GET https://films.exemple/${title} HTTP/1.1" 200 5 x`,
      `203.0.113.77 - - [01/Mar/2025:10:00:00 +0100] "GET https://films.exemple/${title} HTTP/1.1" 200 5 x`,
      `203.0.113.77 - ${mail} [31/Feb/2025:10:00:00 +0100] "GET https://films.exemple/ HTTP/1.1" 200 5 x`,
      `203.0.113.77 - ${mail} [01/Mar/2025:10:00:00 +0100] "GET https://${mail}/ HTTP/1.1" 200 5 x`,
      `${name} ${card}`,
    ].join('\n'),
  });
  const report = await take(layout, 'inbox');
  expect(report.total).toMatchObject({ accepted: 5, rejected: 8 });

  const kept = await filesOutside(layout.root, ['inbox', 'settings']);
  const texts = [...kept, printReport(report, fr).join('\n'), JSON.stringify(report)];
  for (const text of [...texts, await everyText(versionFile(layout, 1))]) {
    for (const canary of CANARIES) expect(text).not.toContain(canary);
  }
});

/** Content of every other file; Parquet and DuckDB compress, so the tables are read as well. */
async function filesOutside(root: string, folders: readonly string[]): Promise<string[]> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter(
    (path) => !folders.some((folder) => path.startsWith(join(root, folder))),
  );
  expect(kept.length).toBeGreaterThan(5);
  return Promise.all(kept.map((path) => readFile(path, 'utf8')));
}

async function everyText(path: string): Promise<string> {
  return withReadOnly(path, async (database) => {
    const tables = await database.rows<{ name: string }>(
      'SELECT table_name AS name FROM duckdb_tables()',
    );
    const rows = await Promise.all(
      tables.map(({ name }) => database.rows(`SELECT * FROM ${name}`)),
    );
    return JSON.stringify(rows);
  });
}
