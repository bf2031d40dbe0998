import { memberOfSlices } from '../../data/model/imports/concerned.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import type { Database } from '../database.ts';
import { statement } from '../database.ts';
import { insert, type Row } from './insert.ts';
import { liveBatches, type Standing, type Manifest } from '../manifest.ts';
import { closingsOf } from '../retention/closing.ts';
import { skippedIn } from '../counts.ts';
import { referencePath, referenceRows } from '../reference.ts';
import type { Catalogue } from '../settings/catalogue.ts';
import type { Settings } from '../settings/read.ts';

/** Fills the dimensions of a version from the settings, the reference data and the ledger. */
export async function fillDimensions(
  database: Database,
  settings: Settings,
  manifest: Manifest,
): Promise<void> {
  const { agreement, catalogue } = settings;
  await database.run(statement('version/population.sql'), {
    file: referencePath('populations.csv'),
  });
  await database.run(statement('version/commune.sql'), {
    epci: referencePath('epci.csv'),
    members: agreement.members.filter(({ kind }) => kind === 'commune').map(({ code }) => code),
    rest: agreement.members.find(({ kind }) => kind === 'department')?.code ?? agreement.department,
  });
  await insert(database, 'resource_kind', kindRows(settings));
  await insert(database, 'resource', resourceRows(catalogue));
  await insert(database, 'contract', contractRows(catalogue));
  await insert(database, 'annotation', annotationRows(catalogue));
  await insert(database, 'batch', liveBatches(manifest).map(batchRow));
  await insert(database, 'closed_year', closedRows(manifest));
}

function resourceRows({ resources }: Catalogue): Row[] {
  return resources.map(({ id, name, kind, provider, validFrom, validTo, replaces }) => [
    id,
    name,
    kind,
    provider,
    validFrom,
    validTo,
    replaces,
  ]);
}

function contractRows({ contracts }: Catalogue): Row[] {
  return contracts.map(({ resource, from, to, amount }) => [
    resource,
    from,
    to,
    String(amount),
    undefined,
  ]);
}

function annotationRows({ annotations }: Catalogue): Row[] {
  return annotations.map(({ date, kind, label, member, resource }) => [
    date,
    kind,
    label,
    member,
    resource,
  ]);
}

function closedRows(manifest: Manifest): Row[] {
  return closingsOf(manifest).map(({ year, at, restated }) => [
    String(year),
    at.slice(0, 19),
    String(restated),
  ]);
}

function kindRows({ catalogue }: Settings): Row[] {
  const kinds = referenceRows('resource-kinds.csv').map(
    ({ kind = '', label_fr, use_fr, weight }) => [
      kind,
      label_fr,
      use_fr,
      String(catalogue.weights.get(kind) ?? Math.round(Number(weight) * 1000)),
    ],
  );
  return [...kinds, ['unclassified', 'non classée', 'usage', undefined]];
}

function batchRow({
  batch,
  source,
  kind,
  file,
  fingerprint,
  counts,
  at,
  slices,
  notes = [],
}: Standing): Row {
  const { read, accepted, rejected, duplicates } = counts;
  return [
    batch,
    source,
    kind,
    file,
    memberOfSlices(Object.keys(slices)) ?? undefined,
    fingerprint,
    ...[read, accepted, rejected, skippedIn(counts), duplicates].map(String),
    parisDay(new Date(at)),
    String(notes.some(({ code }) => code === 'provisional')),
  ];
}
