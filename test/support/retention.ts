import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { ingest } from '../../ingest/pipeline.ts';
import { dataDirectory, QUIET } from './data-directory.ts';
import { published } from './published.ts';

const EVENTS = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';

/** Snapshots of enrolments as one library writes them. */
export const ENROLMENTS_PROFILE = `
source: inscriptions
kind: enrolments
files: ['inscriptions-*.csv']
columns: { card: Carte, commune: Commune, expiresOn: Expire le, state: État }
states: { Actif: active }
`;

/** A file of events: `day reader` of each, all at ten o'clock in Besançon. */
export function eventsOf(uses: readonly (readonly [day: string, reader: string])[]): string {
  const rows = uses.map(
    ([day, reader], at) => `${day};10:00:00;${reader};Besançon;t${at};essai-video;`,
  );
  return [EVENTS, ...rows].join('\n');
}

/** A snapshot of enrolments: card and day of expiry, which may be blank. */
export function enrolmentsOf(
  rows: readonly (readonly [card: string, expiresOn: string])[],
): string {
  return [
    'Carte;Commune;Expire le;État',
    ...rows.map(([card, day]) => `${card};Besançon;${day};Actif`),
  ].join('\n');
}

/** A directory with settings for events and enrolments, and files to ingest. */
export async function directoryWith(files: Readonly<Record<string, string>>): Promise<Layout> {
  return dataDirectory({ 'settings/profiles/inscriptions.yaml': ENROLMENTS_PROFILE, ...files });
}

/** Ingests files of the directory on a day. */
export async function takeOn(layout: Layout, day: string, ...names: readonly string[]) {
  const effects = { ...QUIET, now: () => new Date(`${day}T12:00:00Z`) };
  return ingest(
    layout,
    names.map((name) => join(layout.root, name)),
    effects,
  );
}

/** Every cell of the published lattice. */
export function cells(layout: Layout): Promise<unknown[]> {
  return published(layout, 'SELECT * FROM cell ORDER BY ALL');
}

/** Parquet files of the lake of one table, relative to it. */
export function lakeFiles(layout: Layout, table: string): string[] {
  const folder = join(layout.lake, table);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .sort();
}
