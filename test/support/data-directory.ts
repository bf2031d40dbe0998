import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import type { Effects } from '../../ingest/effects.ts';
import { ingest } from '../../ingest/pipeline.ts';
import type { FileOutcome, Report } from '../../ingest/report.ts';

/** A demonstration agreement in force from 2021, as a coordinator would write it. */
export const AGREEMENT = `
title: Convention d'essai
demonstration: true
department: '25'
members:
  - { code: '25', name: Département du Doubs, kind: department, siret: '22250001900013' }
  - { code: '25056', name: Besançon, kind: commune, siret: '21250056500016' }
  - { code: '25388', name: Montbéliard, kind: commune, siret: '21250388200012' }
  - { code: '25031', name: Audincourt, kind: commune, siret: '21250031800010' }
  - { code: '25580', name: Valentigney, kind: commune, siret: '21250580400014' }
versions:
  - id: essai
    effectiveFrom: 2021-01-01
    vintage: 2022
    populationKind: municipal
    signatures: { '25': 2020-12-01, '25056': 2020-12-01, '25388': 2020-12-01, '25031': 2020-12-01, '25580': 2020-12-01 }
`;

/** Two resources of events and a press platform known by its COUNTER name. */
export const CATALOGUE = `
places: { 'Médiathèque Pierre Essai': '25056' }
institutions: { 'Ville de Besançon': '25056' }
resources:
  - { id: essai-musique, name: Essai Musique, kind: music, provider: Essai SA, aliases: [Musique en essai] }
  - { id: essai-video, name: Essai Vidéo, kind: video, provider: Essai SA }
  - { id: essai-presse, name: Essai Presse, kind: press, provider: Presse SA, counter: [Plateforme Presse] }
`;

/** Events as one invented provider writes them. */
export const EVENTS_PROFILE = `
source: essai
kind: events
files: ['evenements-*.csv']
columns: { date: Date, time: Heure, reader: Lecteur, commune: Commune, content: Contenu, resource: Ressource }
skip: [{ column: Type, equals: [Extrait] }]
`;

/** A data directory that is removed with the test; `files` are relative to it. */
export async function dataDirectory(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Layout> {
  const root = mkdtempSync(join(tmpdir(), 'canopee-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return filledDirectory(root, files);
}

/** The same in a folder of the caller's, who removes it: for one drop that many tests look at. */
export async function filledDirectory(
  root: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Layout> {
  const all = {
    'settings/agreement.yaml': AGREEMENT,
    'settings/catalogue.yaml': CATALOGUE,
    'settings/profiles/essai.yaml': EVENTS_PROFILE,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return layoutOf(root);
}

/**
 * Copies of one data directory, each removed with its test: what the tests of a file all begin with is ingested once.
 *
 * @param make called by the first test that asks
 */
export function copiesOf(make: () => Promise<Layout>): () => Promise<Layout> {
  const kept = mkdtempSync(join(tmpdir(), 'canopee-'));
  afterAll(() => rmSync(kept, { recursive: true, force: true }));
  let made: Promise<void> | undefined;
  return async () => {
    made ??= make().then(({ root }) => cp(root, kept, { recursive: true }));
    await made;
    const root = mkdtempSync(join(tmpdir(), 'canopee-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    await cp(kept, root, { recursive: true });
    return layoutOf(root);
  };
}

/** A run that says yes to everything, on 22 November 2026. */
export const QUIET: Effects = {
  now: () => new Date('2026-11-22T12:00:00Z'),
  progress: () => undefined,
  confirm: () => Promise.resolve(true),
};

/** Ingests files of the directory. */
export function take(layout: Layout, ...names: readonly string[]): Promise<Report> {
  return ingest(
    layout,
    names.map((name) => join(layout.root, name)),
    QUIET,
  );
}

/** The only file of a report, which must be in that state. */
export function only<State extends FileOutcome['state']>(
  report: Report,
  state: State,
): Extract<FileOutcome, { state: State }> {
  const [file] = report.files;
  if (report.files.length !== 1 || file?.state !== state) {
    throw new Error(`expected one ${state} file, got ${JSON.stringify(report.files)}`);
  }
  return file as Extract<FileOutcome, { state: State }>;
}
